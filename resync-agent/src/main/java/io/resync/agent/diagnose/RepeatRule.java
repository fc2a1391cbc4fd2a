package io.resync.agent.diagnose;

import io.resync.Language;
import io.resync.knowledge.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a document says of running a job once more.
 *
 * @param verdict what it comes to
 * @param passage where it stands
 * @param sentence the sentence that says so
 */
record RepeatRule(Verdict verdict, Passage passage, String sentence) {
    /** What a rule comes to, the strictest first. */
    enum Verdict {
        FORBIDDEN,
        FROM_A_POINT,
        ALLOWED
    }

    private static final String AGAIN = "(?:re-?run\\w*|re-?process\\w*|re-?execut\\w*|re-?launch\\w*|re-?submit\\w*"
            + "|(?:run|execut\\w+|start\\w*|launch\\w*)\\s[^.;\\n]{0,40}?\\b(?:again|once more)|repeat(?:ed)?\\s+the\\s+(?:job|run)"
            + "|(?:rod|execut|inici)\\w+\\s[^.;\\n]{0,40}?\\b(?:de novo|novamente|outra vez)|reexecu\\w+|relan[cçz]\\w+|reejecut\\w+"
            + "|rerod\\w+|v(?:olver|uelv)\\w*\\s+a\\s+(?:lanz|corr|ejecut)\\w+|(?:lanz|corr|ejecut)\\w+\\s[^.;\\n]{0,40}?\\b(?:de nuevo|otra vez))";
    private static final String NEVER =
            "(?:do not|don't|never|must not|may not|cannot|can't|não|nunca|jamais|jamás|evite|avoid|proibid\\w+|prohibid\\w+|forbidden|no(?= re-?run))";
    private static final Pattern FORBIDS = pattern("(?<!\\p{L})" + NEVER + "\\s[^.,;:\\n]{0,40}?" + AGAIN + "|" + AGAIN
            + "[^.;:\\n]{0,30}?\\s(?:is|é|está|queda)\\s(?:not|forbidden|proibid\\w+|prohibid\\w+)"
            + "|(?<!\\p{L})(?:not|no|não|isn't)\\s(?:\\p{L}+\\s)?idempoten\\w+");
    /** In Portuguese the same word means "in the". */
    private static final Pattern FORBIDS_IN_SPANISH = pattern("(?<!\\p{L})no\\s[^.,;:\\n]{0,25}?" + AGAIN);

    private static final Pattern POINT = pattern(
            "(?:re-?start|resum|continu|re-?run|recome[cç]|retom|reinici|reanud|relan[zcç]|ret[oó]m)\\w*"
                    + "\\s[^.;\\n]{0,30}?(?:from|at|a partir|desde|d[aoe]|no|en)\\s[^.;\\n]{0,20}?"
                    + "(?:step|checkpoint|point|record|line|where|rejected|passo|ponto|registro|linha|nota|onde|paso|punto|línea|donde)");
    private static final Pattern ALLOWS = pattern(AGAIN);
    private static final Pattern NO_DIFFERENCE = pattern("idempoten\\w+");
    private static final Pattern SENTENCE = Pattern.compile("[^.;\\n]+(?:\\.(?=\\w)[^.;\\n]+)*");

    /** A line that neither begins an item nor follows a blank one goes on with the sentence before it. */
    private static final Pattern WRAPPED = Pattern.compile("(?<!\\n)\\r?\\n(?!\\s*(?:\\n|\\d+[.)]|[-*•#]))");

    /** That it may be repeated says nothing of work that is done already, unless it is said to make no difference. */
    boolean needsCheck() {
        return verdict == Verdict.ALLOWED && !NO_DIFFERENCE.matcher(sentence).find();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?iu)" + regex);
    }

    /** The strictest that the passages say. */
    static Optional<RepeatRule> in(List<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> sentences(passage).flatMap(sentence -> read(passage, sentence).stream()))
                .min(Comparator.comparing(RepeatRule::verdict));
    }

    private static Stream<String> sentences(Passage passage) {
        return SENTENCE.matcher(WRAPPED.matcher(passage.text()).replaceAll(" "))
                .results()
                .map(match -> match.group().strip());
    }

    private static Optional<RepeatRule> read(Passage passage, String sentence) {
        if (forbids(passage.document().language(), sentence)) {
            return Optional.of(new RepeatRule(Verdict.FORBIDDEN, passage, sentence));
        }
        if (approved(passage) && POINT.matcher(sentence).find()) {
            return Optional.of(new RepeatRule(Verdict.FROM_A_POINT, passage, sentence));
        }
        return approved(passage)
                        && (ALLOWS.matcher(sentence).find()
                                || NO_DIFFERENCE.matcher(sentence).find())
                ? Optional.of(new RepeatRule(Verdict.ALLOWED, passage, sentence))
                : Optional.empty();
    }

    private static boolean forbids(Language language, String sentence) {
        return FORBIDS.matcher(sentence).find()
                || (language == Language.SPANISH
                        && FORBIDS_IN_SPANISH.matcher(sentence).find());
    }

    /** Nobody answers for what a draft allows. */
    private static boolean approved(Passage passage) {
        return passage.document().approved() != null;
    }
}
