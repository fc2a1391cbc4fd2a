package io.resync.agent.understand;

import java.lang.Character.UnicodeScript;
import java.util.function.IntPredicate;

/** What the engine takes as a name, and how names look among words. */
final class NameRules {
    static final int LONGEST_JOB = 40;
    static final int LONGEST_OTHER = 16;

    private static final int SHORTEST_LOGIN = 3;
    private static final int LONGEST_PATH = 800;

    private NameRules() {}

    /** A letter or wildcard first; then letters, digits, {@code -}, {@code _} and the wildcards. */
    static boolean isName(String text, int longest) {
        return !text.isEmpty()
                && text.length() <= longest
                && (isLetter(text.charAt(0)) || isWildcard(text.charAt(0)))
                && all(text, NameRules::isNameCharacter);
    }

    /** A name, or a path of folders that ends in one. */
    static boolean isPath(String text, int longest) {
        int slash = text.lastIndexOf('/');
        return text.length() <= LONGEST_PATH
                && isName(text.substring(slash + 1), longest)
                && (slash <= 0 || areFolders(text.substring(0, slash)));
    }

    private static boolean areFolders(String path) {
        for (var folder : (path.startsWith("/") ? path.substring(1) : path).split("/", -1)) {
            if (folder.isEmpty() || folder.startsWith("-") || !all(folder, NameRules::isNameCharacter)) {
                return false;
            }
        }
        return true;
    }

    /** Latin letters, also with accents: a mistyped name is still meant as one. */
    static boolean isLetter(int c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c > 127 && Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN);
    }

    static boolean isWildcard(int c) {
        return c == '@' || c == '?';
    }

    private static boolean isNameCharacter(int c) {
        return isLetter(c) || isDigit(c) || c == '_' || c == '-' || isWildcard(c);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Written as the engine writes names: without a small letter. */
    static boolean isUpper(String text) {
        return all(text, c -> !Character.isLowerCase(c)) && !all(text, c -> !Character.isLetter(c));
    }

    /** Holds what no ordinary word holds. */
    static boolean isMarked(String text) {
        return !all(text, c -> c != '_' && !isDigit(c) && !isWildcard(c));
    }

    /** Holds an underscore between other characters, as no ordinary word does. */
    static boolean isJoined(String text) {
        int at = text.indexOf('_');
        return at > 0 && text.length() > at + 1 && text.charAt(text.length() - 1) != '_';
    }

    /** What people sign on with: small letters without accents, then also digits and underscores. */
    static boolean isLogin(String text) {
        return text.length() >= SHORTEST_LOGIN
                && text.charAt(0) > '9'
                && all(text, c -> (c >= 'a' && c <= 'z') || isDigit(c) || c == '_');
    }

    /** A loop, because it runs for every word and a stream costs more than the words are long. */
    static boolean all(String text, IntPredicate test) {
        for (int i = 0; i < text.length(); i++) {
            if (!test.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
