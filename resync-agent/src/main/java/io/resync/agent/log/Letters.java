package io.resync.agent.log;

/** What a character is to the scan: a letter without its accent, a digit, or neither. */
final class Letters {
    static final int UPPER = 1 << 5;
    static final int DIGIT = 1 << 6;
    /** A letter that no hexadecimal number has. */
    static final int PLAIN = 1 << 7;

    private static final int LETTER = UPPER - 1;
    private static final int HEX_LETTERS = 6;
    private static final String ACCENTED = "àáâãäåa çc èéêëe ìíîïi ñn òóôõöo ùúûüu ýy";
    private static final int[] KINDS = new int[1 << Character.SIZE];

    static {
        for (int i = 0; i < 26; i++) {
            int plain = i < HEX_LETTERS ? i + 1 : (i + 1) | PLAIN;
            KINDS['a' + i] = plain;
            KINDS['A' + i] = plain | UPPER;
        }
        for (char digit = '0'; digit <= '9'; digit++) {
            KINDS[digit] = DIGIT;
        }
        for (var group : ACCENTED.split(" ", -1)) {
            int plain = group.charAt(group.length() - 1) - 'a' + 1;
            group.chars().filter(each -> each > 127).forEach(each -> {
                KINDS[each] = plain | PLAIN;
                KINDS[Character.toUpperCase(each)] = plain | PLAIN | UPPER;
            });
        }
    }

    private Letters() {}

    /** 0 for what is part of no word, else the letter's number and the marks above. */
    static int kind(char c) {
        return KINDS[c];
    }

    /** 1 to 26 for the kind of a letter, else 0. */
    static int number(int kind) {
        return kind & LETTER;
    }

    /** 1 to 26 for a letter, else 0. */
    static int letter(char c) {
        return number(kind(c));
    }
}
