package io.resync.simulator.night;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a living plan is made of. Names lead somewhere: whoever builds one has checked that.
 *
 * @param rules how nights pass
 * @param stations where jobs run
 * @param pools units of each resource, by name
 * @param flows the job streams, each once
 */
public record Blueprint(Rules rules, List<Station> stations, Map<String, Integer> pools, List<Flow> flows) {
    public Blueprint {
        stations = List.copyOf(stations);
        pools = Map.copyOf(pools);
        flows = List.copyOf(flows);
    }

    /**
     * How nights pass.
     *
     * @param calendar when days begin and which are free
     * @param since the first day of the plan
     * @param extendedBy the job, as {@code STREAM.JOB}, whose success extends the plan; null: it is extended at its hour
     * @param spread standard deviation of the logarithm of a duration over its estimate; 0 for exactly the estimate
     * @param drops how often agents drop by chance
     */
    public record Rules(
            PlanCalendar calendar,
            LocalDate since,
            @Nullable String extendedBy,
            double spread,
            Drops drops) {}

    /**
     * Agents that drop by chance.
     *
     * @param perDay how probable it is for each agent and day, 0 to 1
     * @param duration how long an agent then stays away
     */
    public record Drops(double perDay, Duration duration) {
        /** Agents drop only where a script says so. */
        public static final Drops NONE = new Drops(0, Duration.ZERO);
    }

    /**
     * Where jobs run.
     *
     * @param limit how many jobs at once; negative for any number
     * @param fence only jobs of a higher priority start
     * @param linked whether the master reaches it, outages apart
     */
    public record Station(String name, int limit, int fence, boolean linked, List<Outage> outages) {
        public Station {
            outages = List.copyOf(outages);
        }
    }

    /** A time in which the master does not reach an agent; the end is not part of it. */
    public record Outage(Instant from, Instant to) {}

    /**
     * A job stream.
     *
     * @param at local time at which each instance starts
     * @param limit how many of its jobs run at once; negative for any number
     */
    public record Flow(String name, Cycle cycle, LocalTime at, int limit, Needs needs, List<Task> tasks) {
        public Flow {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * A job.
     *
     * @param priority 0 keeps it from running
     * @param notBefore how long after the schedule of its stream it may start at the earliest
     * @param estimate the usual duration, positive
     * @param fails how probable it is that a run fails, 0 to 1
     * @param units how many units it holds of which resources while it runs
     */
    public record Task(
            String name,
            String station,
            int priority,
            @Nullable Duration notBefore,
            Duration estimate,
            double fails,
            Needs needs,
            Map<String, Integer> units) {
        public Task {
            units = Map.copyOf(units);
        }
    }

    /**
     * What is waited for. A predecessor that is not in the plan of the day is not waited for.
     *
     * @param jobs as {@code STREAM.JOB}
     * @param streams by name
     * @param signals answers to prompts, files
     */
    public record Needs(List<String> jobs, List<String> streams, List<Signal> signals) {
        public Needs {
            jobs = List.copyOf(jobs);
            streams = List.copyOf(streams);
            signals = List.copyOf(signals);
        }
    }

    /**
     * Something from outside that lets a job go on.
     *
     * @param given whether it is there from the start
     * @param at local time of its coming, if it is not; null: it never comes
     */
    public record Signal(boolean given, @Nullable LocalTime at) {}
}
