package io.resync.simulator.night;

/** On which days a job stream runs. */
public enum Cycle {
    /** Every day, free or not. */
    DAILY,
    /** Monday to Friday, unless the day is free. */
    WORKDAYS,
    /** The last workday of each month. */
    MONTH_END
}
