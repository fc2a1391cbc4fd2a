package io.resync.tws.client;

/** With what the client signs in. Sent with every request, shown nowhere: {@code toString} leaves the secret out. */
public sealed interface Credentials {
    /**
     * A user of the engine and the password.
     *
     * @param user the user; without a colon, which HTTP cannot carry in a user name
     * @param password the password
     */
    record Basic(String user, String password) implements Credentials {
        /** Refuses a user that HTTP cannot carry. */
        public Basic {
            if (user.isBlank() || user.indexOf(':') >= 0) {
                throw new IllegalArgumentException("a user is not blank and has no colon, got \"" + user + "\"");
            }
        }

        @Override
        public String toString() {
            return "Basic[user=" + user + "]";
        }
    }

    /**
     * An API key of the engine, from level 10.1 on.
     *
     * @param token the key as the console showed it once
     */
    record ApiKey(String token) implements Credentials {
        /** Refuses what cannot be a key, without showing it. */
        public ApiKey {
            if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new IllegalArgumentException("an API key is visible ASCII without blanks, got " + token.length()
                        + " characters that are not");
            }
        }

        @Override
        public String toString() {
            return "ApiKey[]";
        }
    }
}
