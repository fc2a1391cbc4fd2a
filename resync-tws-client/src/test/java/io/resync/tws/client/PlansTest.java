package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static io.resync.tws.client.LoopbackEngine.sample;
import static io.resync.tws.client.V1Engine.body;
import static io.resync.tws.client.V1Engine.job;
import static io.resync.tws.client.V1Engine.json;
import static io.resync.tws.client.V1Engine.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resync.Deadline;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.PageRequest;
import io.resync.tws.PlanId;
import io.resync.tws.Plans.Kind;
import io.resync.tws.Plans.Plan;
import io.resync.tws.TwsRefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How an engine is asked for its plans. */
final class PlansTest {
    private static final PageRequest ALL = PageRequest.first(100);
    private static final PlanId YESTERDAY = new PlanId(PROD, "202611190300");

    private final V1Engine engine = new V1Engine("10.2.8");
    private final HttpTwsClient client = engine.client();
    private final Deadline deadline = Deadline.in(Duration.ofMinutes(1));

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void listsThemNewestFirstAndThoseWithoutATimeLast() {
        engine.answers("plan/query", sample("v1/plans.json"));

        var plans = client.plans().list(Set.of(), ALL, deadline);

        assertThat(plans.value().items())
                .extracting(plan -> plan.id().value())
                .containsExactly("current", "202611190300", "202611180300", "NEXT;1");
        assertThat(plans.source()).isEqualTo("prod plan/query (V1)");
        assertThat(engine.asked()).singleElement().satisfies(asked -> {
            assertThat(body(asked)).isEqualTo("{\"filters\":{\"symphonyInPlanFilter\":{}}}");
            assertThat(asked.getHeaders().get("How-Many")).isEqualTo("10000");
            assertThat(asked.getHeaders().names())
                    .doesNotContain("Context-ObjectCount", "Context-PlanDependenciesScope");
        });
    }

    @Test
    void asksForOneKindAndSortsOutSeveral() {
        engine.answers("plan/query", sample("v1/plans.json"));

        assertThat(client.plans()
                        .list(Set.of(Kind.ARCHIVED), ALL, deadline)
                        .value()
                        .items())
                .as("whose kind nobody knows here, the engine has found itself")
                .extracting(Plan::kind)
                .containsExactly(Kind.ARCHIVED, Kind.ARCHIVED, Kind.UNKNOWN);
        assertThat(client.plans()
                        .list(Set.of(Kind.CURRENT, Kind.UNKNOWN), ALL, deadline)
                        .value()
                        .items())
                .extracting(Plan::kind)
                .containsExactly(Kind.CURRENT, Kind.UNKNOWN);
        assertThat(engine.asked())
                .extracting(V1Engine::body)
                .containsExactly(
                        "{\"filters\":{\"symphonyInPlanFilter\":{\"planType\":\"ARCHIVED\"}}}",
                        "{\"filters\":{\"symphonyInPlanFilter\":{}}}");
    }

    @Test
    void takesNoPartOfTheListForAll() {
        engine.answers(
                "plan/query",
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "{\"id\":\"p" + i + "\"}")
                        .collect(Collectors.joining(",", "[", "]")));

        assertThatExceptionOfType(TwsRefusedException.class)
                .isThrownBy(() -> client.plans().list(Set.of(), ALL, deadline))
                .withMessageContaining("10000 plans came");
    }

    @Test
    void doesNotAskAnArchivedPlanToBeSorted() {
        engine.answers("plan/202611190300/job/query", asked -> json("[" + job("B", "") + "," + job("A", "") + "]"));

        var jobs = client.plans().jobs(YESTERDAY, JobFilter.all(), PageRequest.first(1), deadline);

        assertThat(jobs.value().items()).extracting(each -> each.key().name()).containsExactly("A");
        assertThat(jobs.value().total()).isEqualTo(2);
        assertThat(jobs.source()).isEqualTo("prod plan/202611190300/job/query (V1)");
        assertThat(body(engine.asked().get(0))).doesNotContain("sorters");
    }

    @Test
    void staysInThePlanForSingleJobsAndStreams() {
        engine.answers("plan/202611190300/job/AGT%3B0A1%3BA", job("A", ""))
                .answers("plan/202611190300/jobstream/query", "[]");
        var byId =
                JobFilter.builder().ids(List.of(new JobId(PROD, "AGT;0A1;A"))).build();

        assertThat(client.plans().jobs(YESTERDAY, byId, ALL, deadline).value().items())
                .hasSize(1);
        assertThat(client.plans()
                        .jobStreams(YESTERDAY, JobStreamFilter.all(), ALL, deadline)
                        .value()
                        .items())
                .isEmpty();
        assertThat(engine.asked())
                .extracting(asked -> path(asked))
                .containsExactly("plan/202611190300/job/AGT%3B0A1%3BA", "plan/202611190300/jobstream/query");
    }

    @Test
    void asksTheFirstGenerationAlsoWhereThereIsTheSecond() {
        engine.answers("api/v2/engine/info", sample("engine-info.json")).answers("plan/query", sample("v1/plans.json"));

        assertThat(client.plans().list(Set.of(), ALL, deadline).value().items()).hasSize(4);
        assertThat(client.plans().list(Set.of(), ALL, deadline).value().items()).hasSize(4);
        assertThat(engine.requests())
                .extracting(asked -> path(asked))
                .containsExactly("api/v2/engine/info", "engine/info", "WA_API3_v2.json", "plan/query", "plan/query");
    }
}
