package io.resync.query;

/** For whom a text for others is written. */
public enum Audience {
    /** Who has to act: a ticket, with what shows it and what is asked for. */
    TEAM,
    /** Who decides and does not operate: two sentences without codes. */
    MANAGEMENT
}
