package io.resync.agent.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a log says that its program ended, in its last lines. */
final class Endings {
    private static final int LAST = 15;
    private static final int LOOKED_AT = 1_000;
    private static final Pattern ASIDE = Pattern.compile("\\b(?:DEBUG|TRACE)\\b");
    private static final Pattern CODE = Pattern.compile(
            "(?i)\\b(?:exit(?:ed)?(?:ing)?(?: with)?(?: code| status)?|return(?:ed)? (?:code|status)|rc|max ?cc|cond(?:ition)? code|completion code|"
                    + "código de (?:retorno|saída|salida))(?: was| is| of)?\\s{0,20}[:=]?\\s{0,5}\\(?(-?\\d{1,10})\\)?(?!\\w|\\.\\d)");
    private static final Pattern WELL = Pattern.compile(
            "(?i)\\b(?:ended|completed|finished|terminated|terminó|terminou|finalizó|finalizou|concluído|concluída|finalizado|finalizada|completado|completada|encerrado|encerrada)\\b"
                    + ".{0,30}\\b(?:normally|successfully|ok|sin errores|sem erros?|com sucesso|con éxito|correctamente|normalmente|without errors?|with success)\\b"
                    + "|\\bnormal (?:end|completion|termination)\\b|\\b(?:build|job|run|load|backup|transfer) success(?:ful)?\\b|\\bsuccessful(?:ly)? (?:completed|finished|completion)\\b"
                    + "|\\bfim normal\\b|\\bfin normal\\b|\\btérmino normal\\b|\\bconcluído com êxito\\b");

    private Endings() {}

    /** The last line that says so. */
    static Optional<LogEnding> in(List<LogLine> tail) {
        for (int index = tail.size() - 1; index >= Math.max(0, tail.size() - LAST); index--) {
            var ending = of(tail.get(index));
            if (ending.isPresent()) {
                return ending;
            }
        }
        return Optional.empty();
    }

    private static Optional<LogEnding> of(LogLine line) {
        var text = line.text().length() > LOOKED_AT ? line.text().substring(0, LOOKED_AT) : line.text();
        var code = CODE.matcher(text);
        if (ASIDE.matcher(text).find()) {
            return Optional.empty();
        }
        if (code.find() && fits(code.group(1))) {
            int value = Integer.parseInt(code.group(1));
            return Optional.of(new LogEnding(value == 0, value, line));
        }
        if (WELL.matcher(text).find()) {
            return Optional.of(new LogEnding(true, null, line));
        }
        return Severity.of(text).ends() ? Optional.of(new LogEnding(false, null, line)) : Optional.empty();
    }

    private static boolean fits(String number) {
        long value = Long.parseLong(number);
        return value == (int) value;
    }
}
