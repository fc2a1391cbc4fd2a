package io.resync.agent.diagnose;

import io.resync.Observed;
import io.resync.agent.codes.CauseCategory;
import io.resync.knowledge.Passage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Which documents fit a case, by what they name; raw scores of two searches are never compared. */
final class DocumentFit {
    private static final int CODE_IN_HEAD = 8;
    private static final int CODE_IN_TEXT = 4;
    private static final int TOPIC_OF_OBJECT = 4;
    private static final int TOPIC = 2;
    private static final int SAME_CAUSE = 2;
    private static final int NAMES_OBJECT = 1;
    private static final int NAMES_JOB = 1;

    private final Matter matter;

    DocumentFit(Set<String> names, Set<String> codes) {
        this(new Matter(names, Set.of(), Set.of(), codes, CauseCategory.UNKNOWN));
    }

    DocumentFit(Matter matter) {
        this.matter = matter;
    }

    /** One fit for each document, best first: more of the case named, approved, the newest rule, found earlier. */
    List<Fit> rank(List<Passage> passages) {
        return order(Documents.profiles(List.of(new Observed<>(passages, "documents", Instant.EPOCH))));
    }

    /** One fit for each document, best first. */
    List<Fit> order(List<DocumentProfile> profiles) {
        return profiles.stream()
                .map(profile -> new Fit(profile, weight(profile), profile.names(matter.jobs())))
                .sorted(Comparator.comparingInt(Fit::weight)
                        .reversed()
                        .thenComparing(fit -> fit.profile().document().approved() == null)
                        .thenComparing(DocumentFit::newestOfOneTopic, Comparator.reverseOrder()))
                .toList();
    }

    private int weight(DocumentProfile profile) {
        var namesJob = profile.names(matter.jobs());
        var namesObject = profile.names(matter.objects());
        var topic = byTopic(profile, namesJob, namesObject);
        if (topic < TOPIC_OF_OBJECT
                && (profile.headedByOtherCode(matter.codes()) || profile.toldOtherCause(matter.category()))) {
            return 0; // the same job, or the same words, and another matter
        }
        var weight = byCode(profile) + topic + byCause(profile, namesJob, namesObject) + (namesJob ? NAMES_JOB : 0);
        return weight == 0 && isWrittenForAnObject(profile) ? NAMES_OBJECT : weight;
    }

    /** Where nobody knows the kind of cause, steps that are headed by what the log names: a code of the house, a table, a file. */
    private boolean isWrittenForAnObject(DocumentProfile profile) {
        return matter.category() == CauseCategory.UNKNOWN
                && matter.topics().isEmpty()
                && profile.hasSteps()
                && matter.objects().stream()
                        .filter(object -> !matter.jobs().contains(object))
                        .anyMatch(profile::isHeadedBy);
    }

    private int byCode(DocumentProfile profile) {
        if (!Collections.disjoint(profile.headCodes(), matter.codes())) {
            return CODE_IN_HEAD;
        }
        return profile.sharesCode(matter.codes()) ? CODE_IN_TEXT : 0;
    }

    /** That it is about limits too says little; about a limit of the same workstation, or of this job, much. */
    private int byTopic(DocumentProfile profile, boolean namesJob, boolean namesObject) {
        if (namesObject && !Collections.disjoint(profile.topics(), matter.topics())) {
            return TOPIC_OF_OBJECT;
        }
        var same = !Collections.disjoint(profile.headTopics(), matter.topics());
        return same && (namesJob || !profile.namesJobs()) ? TOPIC : 0;
    }

    /** A document written for other jobs is not theirs only because the same kind of thing happened. */
    private int byCause(DocumentProfile profile, boolean namesJob, boolean namesObject) {
        var named = namesJob || namesObject;
        var same = matter.category() != CauseCategory.UNKNOWN
                && (profile.cause() == matter.category()
                        || (profile.cause() == CauseCategory.UNKNOWN
                                && named
                                && profile.mentioned().contains(matter.category())));
        if (!same || !(named || !profile.namesJobs())) {
            return 0;
        }
        return SAME_CAUSE + (namesObject ? NAMES_OBJECT : 0);
    }

    /** Documents headed by the same code are rules for the same thing, and the newest holds; others keep their rank. */
    private static LocalDate newestOfOneTopic(Fit fit) {
        var approved = fit.profile().document().approved();
        return fit.weight() >= CODE_IN_HEAD && approved != null ? approved : LocalDate.MIN;
    }

    /**
     * How a document fits.
     *
     * @param profile what it speaks of
     * @param weight 0 only sounds alike or tells of another matter; else by what it names: the job, the cause, the code
     * @param namesJob whether it names the job or its job stream
     */
    record Fit(DocumentProfile profile, int weight, boolean namesJob) {
        boolean certain() {
            return weight > 0;
        }

        /** By a name alone. */
        static Fit naming(DocumentProfile profile, String name) {
            var named = profile.names(Set.of(name)) ? CODE_IN_TEXT : 0;
            return new Fit(profile, profile.isHeadedBy(name) ? CODE_IN_HEAD : named, false);
        }

        /** On the matter of another one, though it does not say so itself. */
        Fit as(Fit other) {
            return new Fit(profile, other.weight, namesJob);
        }

        boolean byCauseAlone() {
            return weight == SAME_CAUSE;
        }

        boolean byCodeOrCause() {
            return weight >= SAME_CAUSE;
        }

        Passage passage() {
            return profile.instruction();
        }
    }
}
