package io.resync.agent.understand;

import io.resync.query.EntityType;
import io.resync.query.Intent;
import io.resync.query.StructuredQuery;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** A result that is empty, or of another day, although nothing failed: a question for its cause, whatever words it is put in. */
public final class GreenButWrong {
    private static final String DAYS =
            "monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|last\\s+week";
    private static final String DIAS =
            "ontem|anteontem|segunda|terça|quarta|quinta|sexta|sábado|domingo|ayer|anteayer|lunes"
                    + "|martes|miércoles|jueves|viernes|semana\\s+passada|semana\\s+pasada|v[eé]spera|d[ií]a\\s+anterior";
    private static final Pattern CONTENT =
            Pattern.compile("(?iU)\\b(?:empty|blank|stale|outdated|zero(?:es|s|ed)?|incomplete"
                    + "|(?:no|without|missing|old)\\s+(?:data|rows|records|figures|numbers|detail|details|positions|balances)"
                    + "|(?:" + DAYS + ")['’]s|(?:of|from)\\s+(?:last\\s+)?(?:" + DAYS + ")"
                    + "|vazi[oa]s?|vac[ií][oa]s?|(?:em|en)\\s+(?:branco|blanco|cero)|zerad[oa]s?|incomplet[oa]s?"
                    + "|desatualizad[oa]s?|desactualizad[oa]s?|velh[oa]s|viej[oa]s|antig[oa]s|antigu[oa]s"
                    + "|(?:sem|sin)\\s+(?:dados|datos|linhas|filas|registr\\w+|movim\\w+|contratos|saldos|posi\\w+)"
                    + "|(?:de|da|do|del)\\s+(?:" + DIAS
                    + ")|0\\s+(?!s\\b|m\\b|h\\b|min|seg|sec|hor|hour|dias|days|jobs)\\p{L}{3,})(?!\\w)");
    private static final Pattern GREEN = Pattern.compile(
            "(?iU)\\b(?:green|verdes?|succ|success(?:ful|fully)?"
                    + "|(?:nothing|none|no\\s+jobs?|nobody)\\s+(?:\\w+\\s+)?(?:failed|abended|ended\\s+badly|fell|red|in\\s+red|wrong)"
                    + "|no\\s+(?:abends?|errors?|failures?|alarms?)|(?:ended|finished|ran)\\s+(?:well|ok|fine|normally)"
                    + "|n[aã]o\\s+(?:falhou|abendou|caiu|deu\\s+erro)|no\\s+(?:fall[oó]|cay[oó]|abend[oó]|hay\\s+(?:nada|errores|fallos))"
                    + "|nenhum\\w*\\s+(?:\\w+\\s+)?(?:falhou|abendou|caiu|erro|falha|abend)|nada\\s+(?:falhou|abendou|caiu|em\\s+vermelho|en\\s+rojo)"
                    + "|ning[uú]n\\w*\\s+(?:\\w+\\s+)?(?:fall[oó]|cay[oó]|error|fallo|abend)|(?:sem|sin)\\s+(?:erros?|errores|falhas?|fallos?|abends?)"
                    + "|(?:tudo|todo|all|everything)\\s+(?:ok|certo|bien|bem|fine|well)|(?:terminou|acabou|termin[oó]|acab[oó])\\s+(?:bem|bien|ok))(?!\\w)");
    private static final Set<Intent> OF_ITSELF = EnumSet.of(
            Intent.HOW_TO,
            Intent.DEFINITION,
            Intent.MANAGE,
            Intent.MESSAGE_LOOKUP,
            Intent.DIAGNOSE_FAILURE,
            Intent.HANDOVER,
            Intent.SCHEDULE);

    private GreenButWrong() {}

    /**
     * Whether a question tells of a result that is wrong behind jobs that ended well.
     *
     * @param query the question
     * @return true where it tells both
     */
    public static boolean in(StructuredQuery query) {
        return query.intent() == Intent.DIAGNOSE_FAILURE && tells(query);
    }

    /**
     * The same question, as one for a cause.
     *
     * @param query the question as it was understood
     * @return the question, with another intent where it tells of such a result
     */
    public static StructuredQuery read(StructuredQuery query) {
        return OF_ITSELF.contains(query.intent()) || !tells(query)
                ? query
                : new StructuredQuery(
                        query.text(),
                        query.language(),
                        Intent.DIAGNOSE_FAILURE,
                        query.confidence(),
                        query.entities(),
                        query.timeRange());
    }

    private static boolean tells(StructuredQuery query) {
        var about = !query.entities(EntityType.JOB_STREAM).isEmpty()
                || !query.entities(EntityType.JOB).isEmpty();
        return CONTENT.matcher(query.text()).find()
                && (GREEN.matcher(query.text()).find() || (about && query.intent() == Intent.DIAGNOSE_FAILURE));
    }
}
