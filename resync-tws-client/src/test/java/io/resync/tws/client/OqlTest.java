package io.resync.tws.client;

import static io.resync.tws.client.LoopbackEngine.PROD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resync.tws.EngineId;
import io.resync.tws.JobFilter;
import io.resync.tws.JobId;
import io.resync.tws.JobStreamFilter;
import io.resync.tws.JobStreamId;
import io.resync.tws.PlanStatus;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OqlTest {
    private static final JobId JOB = new JobId(PROD, "j-1");
    private static final JobStreamId STREAM = new JobStreamId(PROD, "s-1");

    @Test
    void ordersEvenWhenNothingIsAsked() {
        assertThat(Oql.jobs(PROD, JobFilter.all())).isEqualTo("ORDER BY name ASC");
        assertThat(Oql.jobStreams(PROD, JobStreamFilter.all())).isEqualTo("ORDER BY name ASC");
        assertThat(Oql.workstations(PROD)).isEqualTo("ORDER BY name ASC");
    }

    @Test
    void joinsAllConditions() {
        var filter = JobFilter.builder()
                .name("PAY@")
                .jobStream("EVENING")
                .workstation("/AGTLIS0?")
                .statuses(Set.of(PlanStatus.READY, PlanStatus.HOLD))
                .successorsOfJobs(List.of(JOB, new JobId(PROD, "MDM;JOBS;REPAIR")))
                .successorsOfStreams(List.of(STREAM))
                .inStreams(List.of(new JobStreamId(PROD, "s-2")))
                .build();

        assertThat(Oql.jobs(PROD, filter))
                .isEqualTo("name LIKE 'PAY@' AND jobStreamName = 'EVENING' AND workstation LIKE '/AGTLIS0?'"
                        + " AND jobruns.compositeStatus.status IN ['HOLD','READY']"
                        + " AND dependencies.jobId IN ['j-1','MDM;JOBS;REPAIR']"
                        + " AND dependencies.jobStreamId IN ['s-1']"
                        + " AND jobStreamId IN ['s-2']"
                        + " ORDER BY name ASC");
    }

    @Test
    void asksForSuccessorsAmongJobStreams() {
        assertThat(Oql.jobStreams(PROD, new JobStreamFilter(null, List.of(JOB), List.of(STREAM))))
                .isEqualTo("dependencies.jobId IN ['j-1'] AND dependencies.jobStreamId IN ['s-1'] ORDER BY name ASC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-B_C1", "/FOLDER/WS#X", "CAFÉ", "ÑANDÚ@", "данные", "JOB.1"})
    void printsTheNamesThatEnginesHave(String name) {
        assertThat(Oql.jobs(PROD, JobFilter.builder().name(name).build())).contains("'" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A'",
                "A' OR name LIKE '@",
                "A\"",
                "A\\",
                "A\nB",
                "A\u0000",
                "A\u202eB",
                "A]",
                "A,B",
                "A=B",
                "(A)",
                "A’",
                "😀"
            })
    void printsNothingThatCouldEndAString(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Oql.jobs(PROD, JobFilter.builder().name(name).build()))
                .withMessageContaining("letters, digits");
    }

    @Test
    void printsNoIdThatCouldEndAString() {
        var filter = JobFilter.builder()
                .successorsOfJobs(List.of(new JobId(PROD, "x'] OR name != ['")))
                .build();

        assertThatIllegalArgumentException().isThrownBy(() -> Oql.jobs(PROD, filter));
    }

    @Test
    void refusesTheIdOfAnotherEngine() {
        var foreign = new JobStreamId(new EngineId("madrid"), "s-1");
        var filter = JobFilter.builder().inStreams(List.of(foreign)).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Oql.jobs(PROD, filter))
                .withMessageContaining("madrid");
    }

    @Test
    void keepsTheAddressShort() {
        var most = JobFilter.builder()
                .successorsOfJobs(Collections.nCopies(Oql.MOST_IDS, JOB))
                .build();
        var more = JobFilter.builder()
                .successorsOfJobs(Collections.nCopies(Oql.MOST_IDS + 1, JOB))
                .build();

        assertThat(Oql.jobs(PROD, most)).contains("j-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Oql.jobs(PROD, more))
                .withMessageContaining("up to 100 ids, got 101");
    }
}
