package io.resync.agent.log;

import java.util.regex.Pattern;

/** How much a line looks like the cause of a failure. */
final class Severity {
    /** A plain error: nobody writes such a line by chance. */
    static final int CERTAIN = 4;

    /** Speaks of something going wrong. */
    static final int PROBABLE = 2;

    private static final int LOOKED_AT = 2_000;

    private static final Pattern LEVEL =
            Pattern.compile("\\b(?:ERROR|FATAL|SEVERE|CRITICAL|PANIC|EMERG|ALERT|ERRO)\\b");
    private static final Pattern MILD = Pattern.compile("\\b(?:WARN(?:ING)?|INFO|DEBUG|TRACE|NOTICE|AVISO)\\b");
    private static final Pattern CODE = Pattern.compile(
            "\\b(?:[A-Z]{2,6}-\\d{4,5}|(?:AWS|AWK)[A-Z]{2,4}\\d{3,4}E|SQLSTATE|SQLCODE\\s?=?\\s?-\\d+)\\b");
    private static final Pattern THROWN = Pattern.compile(
            "\\b[A-Za-z_$][\\w$.]{0,200}(?:Exception|Error)\\b\\s*:|^Traceback |\\bpanic:|\\bCaused by:");
    /** As words of a sentence; inside an address, a path or a name they say nothing. */
    private static final Pattern FAILING = Pattern.compile(
            "(?i)\\b(?<![./-])(?:fail(?:ed|ure|s)?|cannot|can't|could not|unable to|denied|refused|not found|no such|no space|"
                    + "out of memory|exceeded|abort(?:ed|ing)?|timed out|missing|corrupt(?:ed)?|violat\\w{1,5}|invalid|killed|"
                    + "falhou|falha|erro|não foi possível|não encontrad[oa]|negado|falló|fallo|no se pudo|no encontrad[oa]|"
                    + "denegado)(?![\\w/-]|\\.\\w)");

    private static final Pattern ALL_WELL = Pattern.compile(
            "(?i)\\b(?:0|no|zero|without|sem|sin|nenhum|ning[uú]n)\\s+(?:errors?|failures?|failed|erros?|falhas?|errores|fallos)(?!\\w)"
                    + "|\\b(?:errors?|failures?|failed|rejected|erros?|falhas?|errores)\\s?[=:]\\s?0\\b");
    private static final Pattern AGAIN =
            Pattern.compile("(?i)\\bretry(?:ing)?\\b|\\battempt \\d|\\btentativa|\\breintent");

    private Severity() {}

    static int weigh(String line) {
        var text = Colours.strip(line.length() > LOOKED_AT ? line.substring(0, LOOKED_AT) : line);
        if (ALL_WELL.matcher(text).find()) {
            return 0;
        }
        return 3 * found(LEVEL, text)
                + 3 * found(CODE, text)
                + 2 * found(THROWN, text)
                + 2 * found(FAILING, text)
                - 3 * found(MILD, text)
                - 2 * found(AGAIN, text);
    }

    static boolean namesACode(String line) {
        return CODE.matcher(line).find();
    }

    private static int found(Pattern pattern, String text) {
        return pattern.matcher(text).find() ? 1 : 0;
    }
}
