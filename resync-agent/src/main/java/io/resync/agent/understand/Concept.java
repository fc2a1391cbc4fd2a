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

    // How it is asked.
    ADVICE,
    REQUEST,
    MAY,
    WISH,
    KNOW,
    IF,
    NEGATION,
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
    EQUALS;

    static Concept ofSection(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
