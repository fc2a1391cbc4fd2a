package io.resync.tws.client;

import java.io.IOException;

/** What a failure says about the engine. */
enum Fault {
    /** It can be reached: it gave an answer, though not the one that was hoped for. */
    ANSWER,
    /** Nothing for sure: the request was not sent, or given up by us; one question may take long where others do not. */
    NOTHING,
    /** It showed a certificate that is not to be trusted; nothing was sent. */
    CERTIFICATE,
    /** It could not be reached, or went away in the middle. */
    CONNECTION;

    static Fault of(IOException failure) {
        if (failure instanceof ErrorAnswerException || failure instanceof UnreadableAnswerException) {
            return ANSWER;
        }
        if (failure instanceof RefusedRequestException
                || failure instanceof BreakerOpenException
                || failure instanceof ExpiredKeyException
                || failure instanceof ClientClosedException
                || failure instanceof SilentEngineException) {
            return NOTHING;
        }
        return TlsFault.isOfCertificate(failure) ? CERTIFICATE : CONNECTION;
    }

    /** Whether the same read can succeed a little later, with nothing changed but the time. */
    static boolean passes(IOException failure) {
        if (failure instanceof ErrorAnswerException answer) {
            return answer.status() == 429 || (answer.status() >= 502 && answer.status() <= 504);
        }
        return failure instanceof SilentEngineException silent ? silent.asksAgain() : of(failure) == CONNECTION;
    }
}
