package io.resync.agent.diagnose;

import io.resync.agent.codes.CauseCategory;
import io.resync.agent.codes.Topic;
import io.resync.diagnosis.Finding;
import io.resync.tws.Job;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a document is wanted about.
 *
 * @param jobs names of the jobs and job streams that it is about
 * @param objects names of what is wrong there: files, prompts, variables, workstations, other jobs
 * @param topics what keeps work from going on
 * @param codes codes that a log shows
 * @param category what a log shows to be wrong
 */
record Matter(Set<String> jobs, Set<String> objects, Set<Topic> topics, Set<String> codes, CauseCategory category) {
    /** A job, and what its log shows. */
    static Matter of(Job job, Optional<FailureCause> cause) {
        return new Matter(
                Set.of(job.key().name(), job.key().jobStream()),
                cause.map(FailureCause::objects).orElse(Set.of()),
                Set.of(),
                cause.map(FailureCause::codes).orElse(Set.of()),
                cause.map(FailureCause::category).orElse(CauseCategory.UNKNOWN));
    }

    /** Nothing yet. */
    static Matter none() {
        return new Matter(Set.of(), Set.of(), Set.of(), Set.of(), CauseCategory.UNKNOWN);
    }

    /** The same with what was found to be wrong. */
    Matter with(Finding cause) {
        var found = EnumSet.noneOf(Topic.class);
        found.addAll(topics);
        found.addAll(Topic.ofMessage(cause.message()));
        return new Matter(jobs, union(objects, ObjectNames.in(cause)), found, codes, category);
    }

    /** The same with what the log of a job that failed before it shows. */
    Matter with(FailureCause cause) {
        return new Matter(jobs, union(objects, cause.objects()), topics, cause.codes(), cause.category());
    }

    private static Set<String> union(Collection<String> one, Collection<String> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
