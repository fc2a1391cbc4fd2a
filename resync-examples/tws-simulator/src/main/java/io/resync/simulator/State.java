package io.resync.simulator;

/** States of jobs and job streams in the engine's spelling, each with the common status that the engine derives. */
enum State {
    HOLD("WAITING"),
    INTRO("WAITING"),
    WAIT("WAITING"),
    PEND("WAITING"),
    READY("READY"),
    FENCE("READY"),
    EXEC("RUNNING"),
    SUCCP("RUNNING"),
    ABENP("RUNNING"),
    SUCC("SUCCESSFUL"),
    ABEND("ERROR"),
    FAIL("ERROR"),
    CANCL("CANCELED"),
    SUPPR("SUPPRESS"),
    SUSP("BLOCKED"),
    STUCK("BLOCKED"),
    EXTRN("UNDECIDED");

    private final String common;

    State(String common) {
        this.common = common;
    }

    String common() {
        return common;
    }

    boolean running() {
        return common.equals("RUNNING");
    }

    boolean failed() {
        return common.equals("ERROR");
    }

    boolean ended() {
        return failed() || releases() || this == SUPPR;
    }

    /** Whether a successor need not wait any longer. */
    boolean releases() {
        return this == SUCC || this == CANCL;
    }
}
