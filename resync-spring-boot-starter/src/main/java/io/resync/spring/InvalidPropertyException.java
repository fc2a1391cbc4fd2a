package io.resync.spring;

import org.jspecify.annotations.Nullable;

/**
 * A configuration property whose value cannot be used. The application does not start, and says which property, what was
 * found and what is expected. Never holds a secret's value.
 */
public final class InvalidPropertyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String property;
    private final String found;
    private final String expected;

    /**
     * A property that cannot be used.
     *
     * @param property its full name, as {@code resync.tws.endpoint}
     * @param found what stands there, or a description of it where it may hold a secret
     * @param expected what should stand there
     */
    public InvalidPropertyException(String property, String found, String expected) {
        this(property, found, expected, null);
    }

    /**
     * A property that cannot be used, with what refused it.
     *
     * @param property its full name, as {@code resync.tws.endpoint}
     * @param found what stands there, or a description of it where it may hold a secret
     * @param expected what should stand there
     * @param cause what refused it, or null
     */
    public InvalidPropertyException(String property, String found, String expected, @Nullable Throwable cause) {
        super("property " + property + ": found " + found + ", expected " + expected, cause);
        this.property = property;
        this.found = found;
        this.expected = expected;
    }

    /**
     * Which property it is.
     *
     * @return its full name
     */
    public String property() {
        return property;
    }

    /**
     * What was found.
     *
     * @return the value, or a description of it
     */
    public String found() {
        return found;
    }

    /**
     * What is expected.
     *
     * @return for people, one line
     */
    public String expected() {
        return expected;
    }
}
