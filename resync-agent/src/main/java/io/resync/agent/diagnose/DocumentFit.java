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
    private static final int SAME_CAUSE = 2;
    private static final int NAMES_JOB = 1;

    private final Set<String> names;
    private final Set<String> codes;
    private final CauseCategory category;

    DocumentFit(Set<String> names, Set<String> codes) {
        this(names, codes, CauseCategory.UNKNOWN);
    }

    DocumentFit(Set<String> names, Set<String> codes, CauseCategory category) {
        this.names = names;
        this.codes = codes;
        this.category = category;
    }

    /** One fit for each document, best first: more of the case named, approved, the newest rule, found earlier. */
    List<Fit> rank(List<Passage> passages) {
        return order(Documents.profiles(List.of(new Observed<>(passages, "documents", Instant.EPOCH))));
    }

    /** One fit for each document, best first. */
    List<Fit> order(List<DocumentProfile> profiles) {
        return profiles.stream()
                .map(profile -> new Fit(profile, weight(profile), profile.names(names)))
                .sorted(Comparator.comparingInt(Fit::weight)
                        .reversed()
                        .thenComparing(fit -> fit.profile().document().approved() == null)
                        .thenComparing(DocumentFit::newestOfOneTopic, Comparator.reverseOrder()))
                .toList();
    }

    private int weight(DocumentProfile profile) {
        if (profile.headedByOtherCode(codes) || profile.toldOtherCause(category)) {
            return 0; // the same job, or the same words, and another matter
        }
        var namesJob = profile.names(names);
        return byCode(profile) + byCause(profile, namesJob) + (namesJob ? NAMES_JOB : 0);
    }

    private int byCode(DocumentProfile profile) {
        if (!Collections.disjoint(profile.headCodes(), codes)) {
            return CODE_IN_HEAD;
        }
        return profile.sharesCode(codes) ? CODE_IN_TEXT : 0;
    }

    /** A document written for other jobs is not theirs only because the same kind of thing happened. */
    private int byCause(DocumentProfile profile, boolean namesJob) {
        var same = category != CauseCategory.UNKNOWN
                && (profile.cause() == category
                        || (profile.cause() == CauseCategory.UNKNOWN
                                && namesJob
                                && profile.mentioned().contains(category)));
        return same && (namesJob || !profile.namesJobs()) ? SAME_CAUSE : 0;
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
