package io.resync.simulator.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.simulator.night.Snapshot.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every plan, seed and moment. */
final class LivingPlanPropertyTest {
    private static final Instant START = RandomNight.CALENDAR.startOf(RandomNight.FRIDAY);

    /** A job of a snapshot with what its blueprint says. */
    private record Placed(Blueprint.Flow flow, Blueprint.Task task, Snapshot.Stream stream, Snapshot.Job job) {
        boolean runs() {
            return job.progress() == Progress.EXEC;
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverStartsAJobBeforeItsPredecessorsEndedWell(long seed) {
        var blueprint = RandomNight.of(seed);
        for (var moment : moments(24, seed)) {
            var placed = byName(blueprint, new LivingPlan(blueprint, seed).at(moment));
            placed.forEach((name, one) -> one.job()
                    .runs()
                    .forEach(run -> predecessorsOf(name, one, placed)
                            .forEach(before -> assertThat(before)
                                    .satisfies(
                                            runs -> assertThat(runs.progress()).isEqualTo(Progress.SUCC))
                                    .satisfies(runs -> assertThat(Objects.requireNonNull(runs.ended()))
                                            .isBeforeOrEqualTo(run.started())))));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverExceedsLimitsAndFences(long seed) {
        var blueprint = RandomNight.of(seed);
        var plan = new LivingPlan(blueprint, seed);
        for (var moment : busyMoments(blueprint, seed)) {
            var snapshot = plan.at(moment);
            var running =
                    placed(blueprint, snapshot).stream().filter(Placed::runs).toList();
            for (var station : blueprint.stations()) {
                var there = running.stream()
                        .filter(one -> one.task().station().equals(station.name()))
                        .toList();
                assertThat(there.size()).isLessThanOrEqualTo(station.limit() < 0 ? 99 : station.limit());
                assertThat(there).allMatch(one -> one.task().priority() > station.fence());
                assertThat(there).allMatch(one -> !snapshot.unlinked().contains(station.name()));
            }
            for (var stream : snapshot.streams()) {
                var limit = flow(blueprint, stream).limit();
                assertThat(stream.jobs().stream()
                                .filter(job -> job.progress() == Progress.EXEC)
                                .count())
                        .isLessThanOrEqualTo(limit < 0 ? 99 : limit);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverGivesMoreUnitsThanThereAre(long seed) {
        var blueprint = RandomNight.of(seed);
        var plan = new LivingPlan(blueprint, seed);
        for (var moment : busyMoments(blueprint, seed)) {
            var held = new HashMap<String, Integer>();
            placed(blueprint, plan.at(moment)).stream()
                    .filter(Placed::runs)
                    .forEach(one -> one.task().units().forEach((name, units) -> held.merge(name, units, Integer::sum)));
            held.forEach((name, units) -> assertThat(units)
                    .as(name)
                    .isLessThanOrEqualTo(blueprint.pools().get(name)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheSameInWhateverStepsItIsAsked(long seed) {
        var blueprint = RandomNight.of(seed);
        var moments = moments(60, seed);
        var shuffled = new ArrayList<>(moments);
        Collections.shuffle(shuffled, new Random(seed));
        var inOrder = new LivingPlan(blueprint, seed);
        var atRandom = new LivingPlan(blueprint, seed);
        var answers = new HashMap<Instant, Snapshot>();
        moments.forEach(moment -> answers.put(moment, inOrder.at(moment)));

        for (var moment : shuffled) {
            assertThat(atRandom.at(moment)).isEqualTo(answers.get(moment));
        }
    }

    @Test
    void isTheSameForManyThreadsAtOnce() {
        var blueprint = RandomNight.of(3);
        var plan = new LivingPlan(blueprint, 3);
        var moments = moments(60, 3);

        var answers = moments.parallelStream().map(plan::at).toList();

        for (int i = 0; i < moments.size(); i++) {
            assertThat(answers.get(i)).isEqualTo(new LivingPlan(blueprint, 3).at(moments.get(i)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isAnotherForAnotherSeed(long seed) {
        var blueprint = RandomNight.of(seed);
        var evening = START.plus(Duration.ofHours(23));

        assertThat(new LivingPlan(blueprint, seed).at(evening))
                .isNotEqualTo(new LivingPlan(blueprint, seed + 1).at(evening));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void drawsDurationsThatDoNotDependOnWhatElseRuns(long seed) {
        var blueprint = RandomNight.of(seed);
        var alone = new Blueprint(
                blueprint.rules(),
                blueprint.stations(),
                blueprint.pools(),
                blueprint.flows().subList(0, 6));
        var evening = START.plus(Duration.ofHours(23));
        var all = byName(blueprint, new LivingPlan(blueprint, seed).at(evening));

        byName(alone, new LivingPlan(alone, seed).at(evening)).forEach((name, one) -> {
            var other = Objects.requireNonNull(all.get(name)).job().runs();
            if (!one.job().runs().isEmpty()
                    && !other.isEmpty()
                    && sameLaunch(one.job().runs().get(0), other.get(0))) {
                assertThat(duration(one.job().runs().get(0))).isEqualTo(duration(other.get(0)));
            }
        });
    }

    private static boolean sameLaunch(Run one, Run other) {
        return one.number() == other.number() && one.ended() != null && other.ended() != null;
    }

    private static Duration duration(Run run) {
        return Duration.between(run.started(), Objects.requireNonNull(run.ended()));
    }

    private static List<Run> predecessorsOf(String name, Placed one, Map<String, Placed> all) {
        var runs = new ArrayList<Run>();
        for (var reference : one.task().needs().jobs()) {
            var before = Objects.requireNonNull(all.get(one.stream().day() + reference), name)
                    .job();
            runs.add(before.runs().get(before.runs().size() - 1));
        }
        return runs;
    }

    /** All moments of a day at which something started, and some between. */
    private static List<Instant> busyMoments(Blueprint blueprint, long seed) {
        var moments = new TreeSet<Instant>(moments(24, seed));
        placed(
                        blueprint,
                        new LivingPlan(blueprint, seed)
                                .at(START.plus(Duration.ofHours(24)).minusSeconds(1)))
                .forEach(one -> one.job().runs().forEach(run -> moments.add(run.started())));
        assertThat(moments).as("with starts of jobs").hasSizeGreaterThan(20);
        return List.copyOf(moments);
    }

    private static List<Instant> moments(int hours, long seed) {
        return new Random(seed)
                .longs(20, 0, Duration.ofHours(hours).toSeconds())
                .sorted()
                .mapToObj(START::plusSeconds)
                .toList();
    }

    private static Map<String, Placed> byName(Blueprint blueprint, Snapshot snapshot) {
        var named = new HashMap<String, Placed>();
        placed(blueprint, snapshot)
                .forEach(one -> named.put(
                        one.stream().day() + one.flow().name() + "."
                                + one.task().name(),
                        one));
        return named;
    }

    private static List<Placed> placed(Blueprint blueprint, Snapshot snapshot) {
        var placed = new ArrayList<Placed>();
        for (var stream : snapshot.streams()) {
            var flow = flow(blueprint, stream);
            for (int i = 0; i < flow.tasks().size(); i++) {
                placed.add(new Placed(
                        flow, flow.tasks().get(i), stream, stream.jobs().get(i)));
            }
        }
        return placed;
    }

    private static Blueprint.Flow flow(Blueprint blueprint, Snapshot.Stream stream) {
        return blueprint.flows().stream()
                .filter(flow -> flow.name().equals(stream.name()))
                .findFirst()
                .orElseThrow();
    }
}
