package io.resync.tws.client.wire;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Hides what looks like a secret in a task: in commands and scripts, and in the XML and JSON in which engines keep the tasks
 * of most job types. Every pattern takes an opened value to its end, so that its time grows with the length of the text only.
 */
final class Secrets {
    static final String HIDDEN = "****";

    private static final String WORD =
            "(?:pass(?:word|wd|phrase|code)|pwd|senha|contrase(?:ñ|n)a|secret|token|credential"
                    + "|(?:api|private|access)[_-]?key)";
    private static final String VALUE = "(?:\\\\?\"[^\"]*+\"?|'[^']*+'?|[^\\s,;&<>\"']++)";

    private static final Pattern NAME = Pattern.compile("(?i)" + WORD);

    /** What is kept is the first group. */
    private static final List<Pattern> FORMS = List.of(
            // password=x, DB_PWD: 'x', "apiKey" : "x"
            Pattern.compile("(?i)(" + WORD + "\\w{0,16}\\\\?[\"']?\\s{0,4}[=:]\\s{0,4})" + VALUE),
            // --password x, -pwd x
            Pattern.compile("(?i)(?<![\\w-])(--?[\\w-]{0,32}" + WORD + "[\\w-]{0,16}\\s{1,4})(?![\\s-])" + VALUE),
            // <jsdl:password>x</jsdl:password>
            Pattern.compile("(?i)(<[\\w:.-]{0,64}" + WORD + "[\\w:.-]{0,32}(?:\\s[^<>]{0,200})?>)[^<]++"),
            // Authorization: Bearer x
            Pattern.compile("(?i)\\b((?:basic|bearer)\\s{1,4})[a-z0-9+/=._~-]{8,}+"),
            // curl -u user:x
            Pattern.compile("(?<!\\S)((?:-u|--user)[\\s=]{1,4}[\"']?[^\\s:\"']{1,64}:)[^\\s\"']++"),
            // jdbc:oracle:thin:user/x@host, https://user:x@host
            Pattern.compile("((?:://|\\b)[\\w.-]{1,64}[:/])[^\\s/@:]{1,128}(?=@)"));

    private Secrets() {}

    /** Whether what stands under this name is a secret by its name alone. */
    static boolean named(String name) {
        return NAME.matcher(name).find();
    }

    static String masked(String text) {
        var shown = text;
        for (var form : FORMS) {
            shown = form.matcher(shown).replaceAll("$1" + HIDDEN);
        }
        return shown;
    }
}
