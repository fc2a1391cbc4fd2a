package io.resync.agent.log;

import java.util.regex.Pattern;

/** Lines that show what is run next: it is the step that fails if one does. */
final class Command {
    private static final Pattern COMMAND = Pattern.compile(
            "^\\s{0,12}(?:##\\[group\\]\\s?Run |[$>%] \\S|\\++ \\S|\\[command\\]|//\\w{1,8} +EXEC |cmd: |"
                    + "(?:Running|Executing|Starting|Step|Executando|Iniciando|Etapa|Ejecutando|Paso)(?:\\s|:)\\S?)");

    private Command() {}

    static boolean in(String plain) {
        return COMMAND.matcher(plain).lookingAt();
    }
}
