package io.resync.tws.client;

/** What is held in memory, after everything was collected that is not. */
final class UsedHeap {
    private UsedHeap() {}

    static long now() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
