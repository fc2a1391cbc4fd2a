package io.resync.agent.codes;

/**
 * What a code means. Its words stand in the catalogue's resource files.
 *
 * @param code the code as the catalogue writes it: {@code ORA-01653}, {@code rc.137}, {@code db2.-911}
 * @param category what it speaks of
 * @param certain whether the code alone says so; else it is only typical, and other causes give the same code
 * @param actor who can usually act
 */
public record CodeEntry(String code, CauseCategory category, boolean certain, Actor actor) {
    /**
     * The key of what it means.
     *
     * @return as {@code word.code.ORA-01653}
     */
    public String meaning() {
        return MessageCatalogue.MEANING + code;
    }

    /**
     * The key of what to check first.
     *
     * @return as {@code word.check.ORA-01653}
     */
    public String firstCheck() {
        return MessageCatalogue.CHECK + code;
    }
}
