package io.resync.agent.diagnose;

import io.resync.agent.codes.CauseCategory;
import io.resync.agent.codes.CauseReading;
import io.resync.agent.codes.CodeReader;
import io.resync.agent.codes.MessageCode;
import io.resync.agent.codes.Topic;
import io.resync.knowledge.Document;
import io.resync.knowledge.Passage;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a document speaks of, by what was read of it.
 *
 * @param passages its parts, at least one
 * @param headCodes codes in its title and tags
 * @param codes codes anywhere in it
 * @param cause the cause that it tells of, by its part about causes or by its title; unknown where neither says
 * @param mentioned every kind of cause that it speaks of
 * @param topics what keeps work from going on, wherever it speaks of that
 * @param headTopics the same of its title and tags
 */
record DocumentProfile(
        List<Passage> passages,
        Set<String> headCodes,
        Set<String> codes,
        CauseCategory cause,
        Set<CauseCategory> mentioned,
        Set<Topic> topics,
        Set<Topic> headTopics) {
    private static final Pattern INCIDENT = Pattern.compile("(?i)(?:INC|PRB|PM|INCIDENT\\w*|POSTMORTEM)[-_ ]?\\d.*");
    private static final Pattern CHANGE = Pattern.compile("(?i)(?:CHG|CRQ|RFC|CHANGE|MUD|GMUD|CAMB\\w*)[-_ ]?\\d.*");
    private static final Pattern CHANGE_TAG = Pattern.compile("(?iu)changes?|cambios?|mudança|mudanca|gmud");
    private static final Pattern STORY = Pattern.compile(
            "(?iu).*(?:what happened|what helped|root cause|timeline|o que aconteceu|o que resolveu|qué pasó|qué ayudó|lo ocurrido).*");
    private static final Pattern CAUSE =
            Pattern.compile("(?iu).*\\b(?:cause|causa|reason|motivo|why|por qué|por quê)\\b.*");
    private static final Pattern REMEDY = Pattern.compile(
            "(?iu).*(?:what helped|solution|remedy|fix|solução|o que resolveu|correção|solución|qué ayudó|remedio|corrección).*");
    private static final String REPLACES =
            "(?iu)(?:replaces|replacing|supersedes|superseding|substitui|substituindo|revoga|sustituye|"
                    + "sustituyendo|reemplaza|reemplazando|anula|deroga|deja sin efecto|torna sem efeito|overrides|cancels|em lugar d[ao]|en lugar de|in place of)\\b[^.\n]{0,40}?(?<![\\w-])";
    private static final Pattern JOB_NAME = Pattern.compile("(?<![\\w/.-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\\w/-])");

    static DocumentProfile of(List<Passage> passages) {
        var head = head(passages.get(0).document());
        var text = text(passages);
        var mentioned = EnumSet.noneOf(CauseCategory.class);
        mentioned.addAll(CauseReading.mentioned(head));
        passages.forEach(each -> mentioned.addAll(CauseReading.mentioned(each.text())));
        return new DocumentProfile(
                passages,
                Codes.in(head),
                Codes.in(head + "\n" + text),
                cause(passages, mentioned),
                mentioned,
                Topic.in(head + "\n" + text),
                Topic.in(head));
    }

    /** What happened once with files that ran out has the same words as a full disk, and says so further down. */
    private static CauseCategory cause(List<Passage> passages, Set<CauseCategory> mentioned) {
        var told = cause(passages);
        return told == CauseCategory.DISK_SPACE && mentioned.contains(CauseCategory.INODES) && isIncident(passages)
                ? CauseCategory.INODES
                : told;
    }

    private static CauseCategory cause(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> CAUSE.matcher(passage.section()).matches())
                .map(passage -> CauseReading.of(passage.text()))
                .filter(CauseReading::known)
                .findFirst()
                .orElseGet(() -> CauseReading.of(head(passages.get(0).document())))
                .category();
    }

    private static String head(Document document) {
        return document.title() + "\n" + String.join(" ", document.tags());
    }

    private static String text(List<Passage> passages) {
        return passages.stream()
                .map(passage -> passage.section() + "\n" + passage.text())
                .collect(Collectors.joining("\n"));
    }

    /** The same of the same parts, as one search scored them. */
    DocumentProfile with(List<Passage> scored) {
        return new DocumentProfile(scored, headCodes, codes, cause, mentioned, topics, headTopics);
    }

    Document document() {
        return passages.get(0).document();
    }

    /** Whether it tells what happened once, and not what is to be done. */
    boolean incident() {
        return isIncident(passages);
    }

    private static boolean isIncident(List<Passage> passages) {
        return INCIDENT.matcher(passages.get(0).document().id()).matches()
                || passages.stream()
                        .anyMatch(passage -> STORY.matcher(passage.section()).matches());
    }

    /** Whether it says that something is or was to be changed on a day, and not what to do. */
    boolean announcement() {
        return !hasSteps()
                && (CHANGE.matcher(document().id()).matches()
                        || document().tags().stream()
                                .anyMatch(tag -> CHANGE_TAG.matcher(tag).matches()));
    }

    boolean hasSteps() {
        return passages.stream().anyMatch(passage -> Steps.isIn(passage.text()));
    }

    /** Whether its title or a tag is or has this name. */
    boolean isHeadedBy(String name) {
        return isIn(head(document()), Set.of(name));
    }

    boolean names(Collection<String> names) {
        return isIn(head(document()) + "\n" + text(passages), names);
    }

    private static boolean isIn(String text, Collection<String> names) {
        return names.stream()
                .anyMatch(name -> Pattern.compile(
                                "(?<![A-Za-z0-9_])" + Pattern.quote(name) + "(?![A-Za-z0-9_])",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .find());
    }

    /** Whether it is written for certain jobs, so that it holds for others by chance only. */
    boolean namesJobs() {
        return JOB_NAME.matcher(head(document()) + "\n" + text(passages)).find();
    }

    boolean sharesCode(Set<String> others) {
        return !Collections.disjoint(codes, others);
    }

    /** Whether it says that it takes the place of another document. */
    boolean replaces(Document other) {
        var said = Pattern.compile(REPLACES + Pattern.quote(other.id()) + "(?![\\w-])");
        return passages.stream()
                .anyMatch(passage -> said.matcher(passage.text()).find());
    }

    /** Whether codes of its own head it, and none of these is among them: it may name these only to tell them apart. */
    boolean headedByOtherCode(Set<String> others) {
        var own =
                CodeReader.in(head(document())).stream().map(MessageCode::code).toList();
        return !own.isEmpty() && !others.isEmpty() && Collections.disjoint(own, others);
    }

    /** The codes of its head as it writes them. */
    String shownHeadCodes() {
        return String.join(", ", Codes.shown(head(document())));
    }

    boolean toldOtherCause(CauseCategory category) {
        return cause != CauseCategory.UNKNOWN && category != CauseCategory.UNKNOWN && cause != category;
    }

    /** The part that tells what helped; else the first. */
    Passage remedy() {
        return passages.stream()
                .filter(passage -> REMEDY.matcher(passage.section()).matches())
                .findFirst()
                .orElse(passages.get(0));
    }

    /** The part that tells what to do. */
    Passage instruction() {
        return Steps.in(passages);
    }
}
