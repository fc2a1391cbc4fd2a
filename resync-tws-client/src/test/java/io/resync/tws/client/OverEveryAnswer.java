package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.sample;
import static org.assertj.core.api.Assertions.assertThat;

import io.resync.simulator.DemoEstate;
import io.resync.simulator.Level;
import io.resync.tws.TwsDecodeException;
import io.resync.tws.TwsException;
import io.resync.tws.TwsTimeoutException;
import io.resync.tws.TwsUnavailableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import okio.ByteString;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Spoils, one at a time, the answers of which the calls of the port are made, on both generations of the API. The calls are
 * found by reflection and their answers taken from the simulator: a call that joins the port is spoiled as well.
 */
@ParameterizedClass(name = "level {0}")
@EnumSource(
        value = Level.class,
        names = {"V9_4", "V10_2_8"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OverEveryAnswer {
    /** Without which the client knows what an engine of a level has. */
    static final String SPECIFICATION = "WA_API3_v2.json";

    private static final Map<String, String> SECOND = Map.of(
            "engineInfo", "engine-info.json",
            "job", "job.json",
            "jobCounts", "counts.json",
            "jobStream", "jobstream.json",
            "jobStreams", "jobstreams.json",
            "jobs", "jobs.json",
            "workstations", "workstations.json");
    private static final Map<String, String> FIRST = Map.of(
            "engineInfo", "v1/engine-info-9.4.json",
            "job", "v1/job.json",
            "jobLog", "v1/log.json",
            "jobStream", "v1/jobstream.json",
            "jobStreams", "v1/jobstreams.json",
            "jobs", "v1/jobs.json",
            "workstations", "v1/workstations.json");

    @Parameter
    @SuppressWarnings("NullAway.Init")
    Level level;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    ReplayedEngine engine;

    /**
     * An answer to spoil.
     *
     * @param call what is asked
     * @param question the request of it whose answer this is
     * @param good the answer as it should be
     */
    record Case(PortCall call, String question, ByteString good) {
        @Override
        public String toString() {
            return call + ", answer to " + question;
        }
    }

    @BeforeParameterizedClassInvocation
    void record() {
        engine = ReplayedEngine.of(DemoEstate.unpack(folder.resolve(level.name())), level);
    }

    @AfterParameterizedClassInvocation
    void stop() {
        engine.close();
    }

    /** The simulator's answers in JSON, one of each kind for each call. */
    final List<Case> recorded() {
        var cases = new ArrayList<Case>();
        engine.questions().forEach((call, questions) -> {
            var kinds = new TreeSet<String>();
            for (var question : questions) {
                var answer = engine.answer(question);
                if (answer.json() && kinds.add(question.replaceFirst("(\\w+ [^? ]*).*", "$1"))) {
                    cases.add(new Case(call, question, answer.body()));
                }
            }
        });
        assertThat(cases).hasSizeGreaterThan(7);
        return cases;
    }

    /** What has to be understood, and samples of it, which hold more kinds of things than the simulator's estate. */
    final List<Case> all() {
        var cases = new ArrayList<>(recorded());
        cases.removeIf(one -> one.question().contains(SPECIFICATION));
        var samples = level == Level.V9_4 ? FIRST : SECOND;
        for (var one : recorded()) {
            var sample = samples.get(one.call().toString());
            if (sample != null) {
                cases.add(new Case(one.call(), one.question(), ByteString.encodeUtf8(sample(sample))));
            }
        }
        return cases;
    }

    final Object outcome(Case one, ByteString body) {
        return told(one, engine.outcome(one.call(), one.question(), answer -> answer.with(body)));
    }

    /** No failure takes long, or tells what only the engine may know. */
    static Object told(Case one, Object outcome) {
        if (outcome instanceof TwsException failure) {
            assertThat(failure)
                    .as(one.toString())
                    .isNotInstanceOfAny(TwsTimeoutException.class, TwsUnavailableException.class)
                    .hasMessageContaining("engine prod, ")
                    .message()
                    .doesNotContain("secret-of-ops", "b3BzOnNlY3JldC1vZi1vcHM");
        }
        return outcome;
    }

    static void assertUnreadable(Case one, Object outcome, String what) {
        assertThat(outcome)
                .as(() -> one + ": " + what)
                .asInstanceOf(InstanceOfAssertFactories.type(TwsDecodeException.class))
                .satisfies(failure -> assertThat(failure).hasMessageContaining("expected application/json"));
    }
}
