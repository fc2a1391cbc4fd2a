package io.resync.simulator.night;

/** How far a job or a run has come. */
public enum Progress {
    /** Waits for something. */
    HOLD,
    /** Could run, and is under the fence of its workstation. */
    FENCE,
    /** May run and waits for its agent, a limit or a resource. */
    READY,
    /** Runs. */
    EXEC,
    /** Ended well. */
    SUCC,
    /** Failed. */
    ABEND
}
