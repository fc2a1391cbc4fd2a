package io.resync.simulator;

/** Kinds of dependency in the wire's words, with what the engine calls their number and the state they cause. */
enum DependencyType {
    INTERNAL("numberOfJobDependencies", "HOLD_WAITING_FOR_PREDECESSOR"),
    EXTERNAL_JOB("numberOfJobDependencies", "HOLD_WAITING_FOR_PREDECESSOR"),
    EXTERNAL_JOBSTREAM("numberOfJobStreamDependencies", "HOLD_WAITING_FOR_PREDECESSOR"),
    PROMPT("numberOfPromptDependencies", "HOLD_WAITING_FOR_PROMPT"),
    FILE("numberOfFileDependencies", "HOLD_WAITING_FOR_FILE"),
    RESOURCE("numberOfResourceDependencies", "READY_WAITING_FOR_RESOURCES"),
    INTERNETWORK("numberOfInternetworkDependencies", "HOLD_WAITING_FOR_PREDECESSOR");

    private final String counter;
    private final String substatus;

    DependencyType(String counter, String substatus) {
        this.counter = counter;
        this.substatus = substatus;
    }

    String counter() {
        return counter;
    }

    /** Why a job waits that has an open dependency of this kind. */
    String substatus() {
        return substatus;
    }
}
