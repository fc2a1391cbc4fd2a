package io.resync.simulator;

/** Is told of requests as they come and go, on the thread that answers them: what to count with, how many there are at once. */
public interface RequestObserver {
    /** A request has arrived. */
    void arrived(RecordedRequest request);

    /** Its answer is ready and about to be sent; its body is what the client reads. */
    void answered(RecordedRequest request, String body);
}
