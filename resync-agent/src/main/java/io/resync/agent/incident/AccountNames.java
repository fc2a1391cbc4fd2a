package io.resync.agent.incident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How accounts stand in logs: as a setting, in quotes, behind a domain, before a realm, in the name of a directory. */
final class AccountNames {
    private static final String NAME = "(?<name>[A-Za-z_][\\w.$-]{1,63})";
    private static final String DOMAIN = "(?:[\\w.-]{1,60}\\\\{1,2})?";
    private static final String NOUN =
            "\\b(?:user(?:[ _-]?(?:name|id))?|usr|uid|log[io]n(?:[ _-]?(?:name|id))?|account(?:[ _-]?name)?|"
                    + "acct|role|principal|sam ?account ?name|auth ?id|usu[aá]rio|conta|cuenta)";
    private static final List<Pattern> WRITTEN = List.of(
            Pattern.compile("(?i)(?<![\\w,;])(?:uid|cn)=" + NAME + "\\s*,\\s*(?:ou|cn|o|dc|l)="),
            Pattern.compile("(?iu)" + NOUN + "\\s*[=:]\\s*[\"'`(\\[<]?" + DOMAIN + NAME),
            Pattern.compile("(?iu)" + NOUN + "\\s+[\"'`(\\[<]" + DOMAIN + NAME + "(?:@[\\w.-]+)?[\"'`)\\]>]"),
            Pattern.compile("(?<![\\w:\\\\/.-])[A-Za-z][\\w.-]{1,30}\\\\{1,2}" + NAME + "(?![\\\\\\w])"),
            Pattern.compile("(?<![\\w.-])" + NAME + "@[A-Z][A-Z0-9-]*(?:\\.[A-Z0-9-]+)+\\b"),
            Pattern.compile("(?i)(?<![\\w.-])" + NAME + "@[\\w.-]+(?:'s password|: permission denied)"),
            Pattern.compile("(?iu)(?:" + NOUN + "|\\b(?:as|como)(?: user)?)\\s+" + DOMAIN
                    + "(?<name>[a-z][\\w.$-]*[_$\\d][\\w.$-]*)(?!/)"),
            Pattern.compile("(?iu)" + NOUN + "\\s+" + DOMAIN
                    + "(?<name>(?-i:[A-Z][A-Z0-9_$]{2,})(?![\\w/])|[a-z][\\w$-]{2,}(?=,|;|\\)|\\s*$))"));
    private static final Pattern AT_THE_END = Pattern.compile("\\(" + NAME + "\\)\\W*$");

    /** Words of such sentences, which are no names. */
    private static final Set<String> WORDS =
            Set.of(("and or not name names id is was has had been for from with in on at to by does did the an of no "
                            + "unknown invalid incorrect wrong locked disabled expired denied failed failure rejected refused missing "
                            + "password passwd account user users username login logon authentication error errors client system null none empty "
                            + "out locked-out try retry again aborting exiting ou nao não de del da do la el que con com sin sem para por es esta está "
                            + "senha contraseña clave bloqueada bloqueado invalida inválida invalido inválido incorreta incorrecta recusada "
                            + "rechazada rejeitada desconhecido desconocido fallo fallido falhou")
                    .split(" ", -1));

    private AccountNames() {}

    /** The first account that a line of a failure names. */
    static Optional<String> in(String text) {
        return stated(text).or(() -> first(AT_THE_END, text));
    }

    /** The first account that any line names beyond doubt. */
    static Optional<String> stated(String text) {
        return WRITTEN.stream()
                .flatMap(pattern -> first(pattern, text).stream())
                .findFirst();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> trimmed(match.group(1)))
                .filter(name -> !WORDS.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String trimmed(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == '-')) {
            end--;
        }
        return name.substring(0, end);
    }
}
