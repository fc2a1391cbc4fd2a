package io.resync.agent.understand;

import java.util.Locale;

/** What a word contributes to a question. Each is a section of the word lists, with the same name in small letters. */
enum Concept {
    // What happens to jobs.
    FAILURE,
    WAIT,
    LATE,
    RUN,
    END,
    CHANGE,
    /** A form of a verb that can give an order: marked {@code !} in the word lists. */
    ORDER,

    // What is asked.
    WHY,
    HOW,
    WHAT,
    /** A word that asks at the beginning of a clause only, and joins elsewhere: "que". */
    OPENING_WHAT,
    WHO,
    WHEN,
    HOW_MANY,
    HAPPENED,
    STATUS,
    SHOW,
    INVESTIGATE,
    LOG,
    DEPENDENCY,
    IMPACT,
    REMAINING,
    PROBLEM,
    RUNBOOK,
    HOW_DO,
    FIX,
    MEANING,
    OWNER,
    OVERVIEW,
    WELL,
    ANY,
    PERIOD,
    /** What may come: "risk", "predict". */
    RISK,
    DEADLINE,
    COMPARE,
    /** When things are planned: "calendar", "next run". */
    TIMETABLE,
    /** How long things take: "duration". */
    LASTING,
    /** What has been once: "last time", "similar". */
    EARLIER,
    /** What resources are: "units", "busy". */
    OCCUPIED,
    HANDING_OVER,
    CRITICAL_PATH,
    /** What is written to somebody: "mail", "sentences". */
    LETTER,
    /** What is edited rather than run: "deployment". */
    MODIFIED,
    /** What has nothing to do with an engine: "weather". */
    EVERYDAY,

    // How it is asked.
    ADVICE,
    REQUEST,
    MAY,
    WISH,
    /** A request that any form of a verb may follow: "could I get X cancelled", "would you mind cancelling X". */
    PLEA,
    /** A duty: "X must be cancelled". */
    OUGHT,
    SOMEONE,
    /** A word in place of a name: "it". */
    PRONOUN,
    /** A verb that says to leave things as they are, when nothing follows that moves them. */
    LEAVE,
    /** A verb that changes the engine only together with what follows: "put". Stands beside CHANGE. */
    LIGHT,
    /** What things can be put to: "priority". */
    SETTING,
    /** A verb of writing for others. */
    DRAFT,
    KNOW,
    IF,
    NEGATION,
    /** A word that negates only before a verb that opens a clause, whatever else it is in its language: "no". */
    OPENING_NEGATION,
    POLITE,

    // What it is about.
    ESTATE,
    JOBS,
    JOB_NOUN,
    STREAM_NOUN,
    WORKSTATION_NOUN,
    RESOURCE_NOUN,
    PROMPT_NOUN,
    USER_NOUN,
    LIMIT_NOUN,
    /** The number of something: between "prompt" and its number. */
    NUMBER_NOUN,
    /** How a workstation is, and a job is not: "unlinked". */
    WORKSTATION_STATE,
    /** Where something runs: "on". */
    PLACE,
    CODE_NOUN,
    DOCUMENT_NOUN,
    NAMING,

    // How words hang together.
    BE,
    AUXILIARY,
    ARTICLE,
    PREPOSITION,
    /** A preposition that gives an order when it opens a text that is nothing but an order: "para o job". */
    OPENING_ORDER,
    OF,
    AND,
    /** Stands beside AND. */
    OR,
    /** No meaning here, but an ordinary word: it tells a language, and it is no name. */
    FUNCTION,

    /** Letters that message codes of vendors begin with, as {@code ORA-01653}. */
    MESSAGE_PREFIX,

    // Given by code: names that were found, and marks.
    NAMED_JOB,
    NAMED_OTHER,
    QUESTION,
    STOP,
    PAUSE,
    QUOTE,
    EQUALS,

    /** Who decides and does not operate: "boss", "the business". It tells for whom a text is, not what is wanted. */
    MANAGEMENT;

    static Concept ofSection(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
