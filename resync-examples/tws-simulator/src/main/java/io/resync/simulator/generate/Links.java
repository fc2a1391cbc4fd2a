package io.resync.simulator.generate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Draws what each job waits for: only jobs before it, so there is no circle; mostly of its own stream, else of one shortly
 * before. It remembers the last streams, not all.
 */
final class Links {
    private static final double CROSS_SHARE = 0.04;
    private static final int REACH = 6;
    private static final int USUAL_DEBT = 30;
    private static final int TRIES_PER_EDGE = 20;
    private static final int STREAMS_REMEMBERED = 400;
    private final EstateShape shape;
    private final Chance chance;
    private final List<Draft> past = new ArrayList<>();
    private int streamsDone;
    private int jobsRemembered;
    private long jobsDone;
    private long edgesDone;

    Links(EstateShape shape, Chance chance) {
        this.shape = shape;
        this.chance = chance;
    }

    /** Names of predecessors, of the same stream or as {@code STREAM.JOB}; to be called for each job in turn. */
    Set<String> predecessors(Draft draft, int index) {
        var wanted = howMany(index);
        var chosen = new LinkedHashSet<String>();
        for (int tries = 0; chosen.size() < wanted && tries < wanted * TRIES_PER_EDGE; tries++) {
            var local = index > 0 && (past.isEmpty() || !chance.happens(CROSS_SHARE));
            chosen.add(local ? draft.jobs().get(index - 1 - chance.below(Math.min(REACH, index))) : anyBefore());
        }
        if (chosen.size() < wanted) { // so many that chance does not find them
            all(draft, index).filter(name -> chosen.size() < wanted).forEach(chosen::add);
        }
        jobsDone++;
        edgesDone += chosen.size();
        return chosen;
    }

    /** To be called after each stream. */
    void remember(Draft draft) {
        jobsRemembered += draft.jobs().size();
        if (past.size() < STREAMS_REMEMBERED) {
            past.add(draft);
        } else {
            var forgotten = past.set(streamsDone % STREAMS_REMEMBERED, draft);
            jobsRemembered -= forgotten.jobs().size();
        }
        streamsDone++;
    }

    /** Pays off, on average, what the jobs so far owe to the number of edges asked for; the last job pays the rest. */
    private int howMany(int index) {
        var owed = (jobsDone + 1) * shape.edges() / shape.jobs() - edgesDone;
        var near = Math.min(index, REACH) + (past.isEmpty() || !chance.happens(CROSS_SHARE) ? 0 : 1);
        var drawn = owed <= 0 ? 0 : chance.below((int) (2 * owed + 1));
        var likely = owed > USUAL_DEBT ? drawn : Math.min(drawn, near);
        var later = pairs(shape.jobs()) - pairs(jobsDone + 1);
        var needed = shape.edges() - edgesDone - later;
        var possible = Math.min(shape.edges() - edgesDone, (long) index + jobsRemembered);
        return (int) Math.min(Math.max(likely, needed), possible);
    }

    /** How many edges there can be between so many jobs. */
    private static long pairs(long jobs) {
        return jobs * (jobs - 1) / 2;
    }

    private String anyBefore() {
        var draft = past.get(chance.below(past.size()));
        return reference(draft, draft.jobs().get(chance.below(draft.jobs().size())));
    }

    private Stream<String> all(Draft draft, int index) {
        var before = past.stream().flatMap(one -> one.jobs().stream().map(job -> reference(one, job)));
        return Stream.concat(draft.jobs().subList(0, index).stream(), before);
    }

    private static String reference(Draft draft, String job) {
        return draft.name() + "." + job;
    }
}
