package io.resync.query;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A kind of thing that a question can name. An application may have kinds of its own, told apart by their codes.
 *
 * @param code the name in payloads: small letters, digits and underscores, a letter first
 */
public record EntityType(String code) {
    // First, since the types below are checked against it.
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*");

    /** A job, in any of the forms operators use. */
    public static final EntityType JOB = new EntityType("job");

    /** A job stream. */
    public static final EntityType JOB_STREAM = new EntityType("job_stream");

    /** A workstation. */
    public static final EntityType WORKSTATION = new EntityType("workstation");

    /** A resource. */
    public static final EntityType RESOURCE = new EntityType("resource");

    /** A prompt: its name or its number. */
    public static final EntityType PROMPT = new EntityType("prompt");

    /** A user that jobs run as, or a person's account. */
    public static final EntityType USER = new EntityType("user");

    /** A message code, as {@code AWSBHT001E}. */
    public static final EntityType MESSAGE_ID = new EntityType("message_id");

    /** A return code: the number alone; also a completion code of a mainframe, as {@code S0C7} or {@code U4038}. */
    public static final EntityType RETURN_CODE = new EntityType("return_code");

    /** A state, as {@code ABEND}, or words that say one: "em execução". */
    public static final EntityType STATE = new EntityType("state");

    /** A command of the engine with its arguments, as {@code conman sj @#@.@}. */
    public static final EntityType COMMAND = new EntityType("command");

    /**
     * A point or range of time, as "ontem à noite", with the words that bound it ("since", "até as", "às") and without
     * those that only place it ("in the", "na").
     */
    public static final EntityType TIME_RANGE = new EntityType("time_range");

    /** A length of time, as "40 minutes", with "há" or "hace" before it. */
    public static final EntityType DURATION = new EntityType("duration");

    private static final List<EntityType> STANDARD = List.of(
            JOB,
            JOB_STREAM,
            WORKSTATION,
            RESOURCE,
            PROMPT,
            USER,
            MESSAGE_ID,
            RETURN_CODE,
            STATE,
            COMMAND,
            TIME_RANGE,
            DURATION);

    /** Checks the code. */
    public EntityType {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a type's code is small letters, digits and _, got '" + code + "'");
        }
    }

    /**
     * The kinds that Resync finds by itself.
     *
     * @return all constants of this class, in their order
     */
    public static List<EntityType> standard() {
        return STANDARD;
    }

    /** The code in capitals. */
    @Override
    public String toString() {
        return code.toUpperCase(Locale.ROOT);
    }
}
