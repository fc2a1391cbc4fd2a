package io.resync.tws.client;

import io.resync.tws.EngineId;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsAccessException.Reason;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsException;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.TwsStatusException;
import io.resync.tws.TwsTimeoutException;
import io.resync.tws.TwsUnavailableException;
import java.io.IOException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Tells a failed read in the terms of the port. */
final class Failures {
    private final EngineId engine;

    Failures(EngineId engine) {
        this.engine = engine;
    }

    TwsException of(Ask<?> ask, IOException failure) {
        var asked = asked(ask);
        if (failure instanceof RefusedRequestException) {
            return new TwsRefusedException(asked + "not sent, " + failure.getMessage());
        }
        if (failure instanceof ErrorAnswerException answer) {
            return answered(asked, ask.read(), answer);
        }
        if (failure instanceof UnreadableAnswerException) {
            return new TwsDecodeException(
                    asked + "expected " + ask.read().form().mediaType() + " as documented, but " + failure.getMessage(),
                    failure.getCause());
        }
        if (failure instanceof ExpiredKeyException) {
            return new TwsAccessException(Reason.CREDENTIALS_REJECTED, asked + failure.getMessage());
        }
        if (failure instanceof SilentEngineException) {
            return late(ask, failure);
        }
        if (failure instanceof BreakerOpenException || failure instanceof ClientClosedException) {
            return new TwsUnavailableException(asked + failure.getMessage(), failure);
        }
        return new TwsUnavailableException(
                asked + "the connection failed, " + words(failure), failure, !TlsFault.isOfCertificate(failure));
    }

    /** The time is over, or the caller does not want to wait any longer. */
    TwsException late(Ask<?> ask, Exception end) {
        var words =
                end instanceof InterruptedException ? "interrupted while it waited for the answer" : end.getMessage();
        return new TwsTimeoutException(asked(ask) + words, end);
    }

    private String asked(Ask<?> ask) {
        var attempts = ask.tally().attempts();
        return "engine " + engine + ", " + ask.read() + (attempts > 1 ? ", " + attempts + " attempts: " : ": ");
    }

    /** What happened, without the names of Java's types: these messages reach operators. */
    static String words(IOException failure) {
        if (failure instanceof NoMasterException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof UnknownHostException) {
            return "the host's name is not known";
        }
        if (failure instanceof SSLException || TlsFault.isOfCertificate(failure)) {
            return TlsFault.words(failure);
        }
        return Excerpt.of(String.valueOf(failure.getMessage()), 200);
    }

    /** What is wrong with a question is told in words; what broke while a confidential answer was made could quote it. */
    private static String told(EngineRead<?> read, ErrorAnswerException answer) {
        return read.confidential() && answer.status() >= 500
                ? EngineMessages.codes(answer.body())
                : EngineMessages.summary(answer.body());
    }

    private static TwsException answered(String asked, EngineRead<?> read, ErrorAnswerException answer) {
        return switch (answer.status()) {
            case 401 ->
                new TwsAccessException(
                        Reason.CREDENTIALS_REJECTED, asked + "the engine rejected the credentials (401)");
            case 403 ->
                new TwsAccessException(
                        Reason.NOT_PERMITTED,
                        asked + "the user is known but has no right to this (403) "
                                + EngineMessages.summary(answer.body()));
            default ->
                new TwsStatusException(
                        answer.status(), asked + "expected 200, got " + answer.status() + " " + told(read, answer));
        };
    }
}
