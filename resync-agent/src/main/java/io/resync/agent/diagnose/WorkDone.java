package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.tws.JobLog;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a run had done before it failed, by the last line of its log that says so.
 *
 * @param kind what the line tells
 * @param log the log
 * @param number the line's number
 * @param line the line
 */
record WorkDone(Kind kind, Observed<JobLog> log, long number, String line) {
    /** What became of the work. */
    enum Kind {
        FINISHED,
        TAKEN_BACK,
        POINT_TO_GO_ON
    }

    /** More of a log is not looked at again: work that far back is followed by lines that tell of its end. */
    private static final int LOOKED_AT = 5_000;

    private static final int LONGEST = 500;

    private static final Pattern BACK = pattern(
            "roll(?:ed|ing)?[ -]?back|rollback|undone|reverted|backed out|nothing (?:was )?(?:written|committed|sent)"
                    + "|desfeit\\w+|revertid\\w+|deshech\\w+|estornad\\w+");
    private static final Pattern POINT = pattern(
            "checkpoint|restart point|restart record|savepoint|ponto de (?:reinício|retomada)|punto de (?:reinicio|control)");
    private static final String NUMBER = "(?<![\\w.,:-])(?!0+\\b)\\d[\\d.,]*\\s+";
    private static final String THINGS = "(?:\\p{L}+\\s+){0,2}";
    private static final Pattern FINISHED = pattern(
            "\\bcommit(?:ted)?\\b(?!\\s*(?:failed|error))|"
                    + NUMBER + THINGS
                    + "(?:were |was |foram |fueron )?(?:loaded|inserted|updated|written|posted|sent|merged|transferred|paid|debited|credited|imported"
                    + "|carregad|inserid|atualizad|gravad|lançad|enviad|contabilizad|pag|debitad|creditad|importad"
                    + "|cargad|insertad|actualizad|grabad|contabilizad|abonad|escrit)\\w*"
                    + "|\\b(?:posted|posting|sent|uploaded|delivered|published|transferred)\\b\\s+(?:\\S+\\s+){0,3}?(?:to|ok|successfully)\\b"
                    + "|\\b(?:file|batch|step|payment|arquivo|lote|passo|etapa|pagamento|archivo|fichero|paso)\\s+\\S+\\s+(?:was |foi |fue )?"
                    + "(?:sent|posted|uploaded|delivered|completed|finished|ended ok|enviad[oa]|lançad[oa]|entregue|concluíd[oa]|contabilizad[oa]|terminad[oa]|entregad[oa])\\b");
    private static final Pattern NOT = pattern(
            "(?<!\\p{L})(?:not|cannot|could not|no|failed to|não|sem|sin|unable|falha ao|will|would|before|vai|antes)\\s");

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?iu)" + regex);
    }

    /** What the lines before one tell, or empty where they tell nothing of it. */
    static Optional<WorkDone> before(Observed<JobLog> log, long end) {
        List<String> lines = log.value().lines();
        long first = log.value().firstLine();
        int last = (int) Math.min(lines.size(), end - first + 1);
        for (int index = last - 1; index >= Math.max(0, last - LOOKED_AT); index--) {
            var kind = kind(lines.get(index));
            if (kind.isPresent()) {
                return Optional.of(new WorkDone(kind.get(), log, first + index, lines.get(index)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Kind> kind(String whole) {
        var line = whole.substring(0, Math.min(LONGEST, whole.length()));
        if (BACK.matcher(line).find()) {
            return Optional.of(Kind.TAKEN_BACK);
        }
        if (POINT.matcher(line).find()) {
            return Optional.of(Kind.POINT_TO_GO_ON);
        }
        return FINISHED.matcher(line).find() && !NOT.matcher(line).find()
                ? Optional.of(Kind.FINISHED)
                : Optional.empty();
    }
}
