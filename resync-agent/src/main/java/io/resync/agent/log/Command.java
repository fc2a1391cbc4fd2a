package io.resync.agent.log;

import java.util.regex.Pattern;

/** Lines that show what is run: the step that fails if one does, and the job that it belongs to. */
final class Command {
    private static final Pattern COMMAND = Pattern.compile(
            "^\\s{0,12}(?:##\\[group\\]\\s?Run |[$>%] \\S|\\++ \\S|\\[command\\]|//\\w{1,8} +EXEC |cmd: |"
                    + "(?:Running|Executing|Starting|Step|Executando|Iniciando|Etapa|Ejecutando|Paso)(?:\\s|:)\\S?)");

    private static final Pattern NAME = Pattern.compile(
            "(?i)\\W{0,12}(?:complete )?(?:job|tarefa|tarea|trabajo)(?: ?name)?\\s{0,20}[:=]\\s{0,5}\\S");

    private Command() {}

    static boolean in(String plain) {
        return COMMAND.matcher(plain).lookingAt();
    }

    /** Whether the line says which job this is. */
    static boolean namesTheJob(String plain) {
        return NAME.matcher(plain).lookingAt();
    }
}
