package io.resync.tws.client;

import io.resync.tws.EngineId;
import io.resync.tws.TwsAccessException;
import io.resync.tws.TwsAccessException.Reason;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsException;
import io.resync.tws.TwsRefusedException;
import io.resync.tws.TwsStatusException;
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

    TwsException of(EngineRead<?> read, IOException failure) {
        var asked = "engine " + engine + ", " + read + ": ";
        if (failure instanceof RefusedRequestException) {
            return new TwsRefusedException(asked + "not sent, " + failure.getMessage());
        }
        if (failure instanceof ErrorAnswerException answer) {
            return answered(asked, answer);
        }
        if (failure instanceof UnreadableAnswerException) {
            return new TwsDecodeException(
                    asked + "expected " + read.form().mediaType() + " as documented, but " + failure.getMessage(),
                    failure.getCause());
        }
        return new TwsUnavailableException(asked + "the connection failed, " + words(failure), failure);
    }

    /** What happened, without the names of Java's types: these messages reach operators. */
    private static String words(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return "the host's name is not known";
        }
        var message = Excerpt.of(String.valueOf(failure.getMessage()), 200);
        return failure instanceof SSLException ? "TLS: " + message : message;
    }

    private static TwsException answered(String asked, ErrorAnswerException answer) {
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
                        answer.status(),
                        asked + "expected 200, got " + answer.status() + " " + EngineMessages.summary(answer.body()));
        };
    }
}
