package io.resync.tws.client.wire;

import static io.resync.tws.client.wire.PlanObjectAnswersTest.body;
import static io.resync.tws.client.wire.PlanObjectAnswersTest.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.resync.tws.EngineId;
import io.resync.tws.EngineInfo;
import io.resync.tws.JobId;
import io.resync.tws.JobStreamId;
import io.resync.tws.Plans.Kind;
import io.resync.tws.Resource.Holder;
import java.io.IOException;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class V1PlanObjectAnswersTest {
    private static final EngineId PROD = new EngineId("prod");

    private final V1PlanObjectAnswers answers = new V1PlanObjectAnswers(PROD);

    @Test
    void readsAResourceWithItsHolders() throws IOException {
        var resource = answers.resource(sample("v1/resource.json"));

        assertThat(resource.name()).isEqualTo("DBSLOT");
        assertThat(resource.workstation()).isEqualTo("AGTLIS02");
        assertThat(resource.quantity()).isEqualTo(4);
        assertThat(resource.available()).isEqualTo(1);
        assertThat(resource.inUse()).isEqualTo(3);
        assertThat(resource.holders())
                .containsExactly(
                        new Holder(
                                new JobId(PROD, "AGTLIS02;0AAAAAAAAAAAABXQ;PAYMENTS"),
                                new JobStreamId(PROD, "AGTLIS02;0AAAAAAAAAAAABXQ"),
                                "PAYMENTS",
                                "EVENING",
                                2),
                        new Holder(null, null, "", "REPORTS", 1));
    }

    @Test
    void readsAKeyThatIsAText() throws IOException {
        var resources = answers.resources(sample("v1/resources.json"));

        assertThat(resources.get(1).name()).isEqualTo("DBSLOT");
        assertThat(resources.get(1).workstation()).isEmpty();
        assertThat(resources.get(0).status()).isEqualTo("Not available");
    }

    @Test
    void readsPromptsOfJobsAndOfJobStreams() throws IOException {
        var prompts = answers.prompts(sample("v1/prompts.json"));

        assertThat(prompts.get(0).name()).isEqualTo("GOAHEAD");
        assertThat(prompts.get(0).job()).isEqualTo("PAYMENTS");
        assertThat(prompts.get(0).jobStream()).isEqualTo("EVENING");
        assertThat(prompts.get(0).status()).isEqualTo("Asked");
        assertThat(prompts.get(0).askedAt()).isEqualTo("2026-11-20T01:00:00Z");
        assertThat(prompts.get(1).name()).isEmpty();
        assertThat(prompts.get(1).jobStream()).isEqualTo("MONTHLY");
        assertThat(prompts.get(1).number()).isEqualTo(-1);
    }

    @Test
    void findsTheQualifierOfAFileInItsKeyOrBesideIt() throws IOException {
        var files = answers.files(sample("v1/files.json"));

        assertThat(files.get(0).path()).isEqualTo("/in/rates.csv");
        assertThat(files.get(0).workstation()).isEqualTo("AGTLIS02");
        assertThat(files.get(0).qualifier()).isEqualTo("-f %p");
        assertThat(files.get(1).path()).isEqualTo("C:\\in\\day 1\\a.csv");
        assertThat(files.get(1).qualifier()).isEqualTo("-s %p");
        assertThat(files.get(1).status()).isEqualTo("Exists");
    }

    @Test
    void readsPlans() throws IOException {
        var plans = answers.plans(sample("v1/plans.json"));

        assertThat(plans.get(0).id().value()).isEqualTo("202611180300");
        assertThat(plans.get(0).name()).isEqualTo("M202611180300");
        assertThat(plans.get(0).kind()).isEqualTo(Kind.ARCHIVED);
        assertThat(plans.get(0).validFrom()).isEqualTo("2026-11-18T03:00:00Z");
        assertThat(plans.get(0).validTo()).isEqualTo("2026-11-19T03:00:00Z");
        assertThat(plans.get(0).createdAt()).isEqualTo("2026-11-18T02:59:40Z");
        assertThat(plans.get(0).runNumber()).isEqualTo(322);
        assertThat(plans.get(2).validFrom()).isNull();
        assertThat(plans.get(3).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"key\":{\"name\":\"X\"}}]",
                "[{\"id\":\"\"}]",
                "[{\"id\":\"x1\",\"validFrom\":\"yesterday\"}]",
                "[{\"id\":\"x1\",\"key\":[]}]",
                "[7]",
                "{}"
            })
    void refusesPlansThatAreNone(String body) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> answers.plans(body(body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"status\":\"Exists\"}]", "[{\"id\":\"x1\",\"status\":{}}]", "{}", "[{\"id\":\"x1\""})
    void refusesFilesThatAreNone(String body) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> answers.files(body(body)));
    }

    @ParameterizedTest
    @CsvSource({
        "9.4.0.05, false",
        "9.4, false",
        "9.3, false",
        "8.6, false",
        "9.5, true",
        "9.5.0.2, true",
        "9.40, true",
        "10.1, true",
        "10.2.8, true",
        "'', true",
        "unheard of, true"
    })
    void knowsWhichLevelsHaveFolders(String version, boolean folders) {
        var info = new V1EngineInfo(new EngineInfo(PROD, version, ZoneOffset.UTC), false, false);

        assertThat(info.folders()).isEqualTo(folders);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EVENING, PAY, AGT1#EVENING.PAY, /",
        "/, EVENING, PAY, AGT1#/EVENING.PAY, /",
        "/BANK/EU/, EVENING, PAY, AGT1#/BANK/EU/EVENING.PAY, /BANK/EU/",
        "/BANK/, '', '', AGT1#/BANK/., /BANK/"
    })
    void findsTheFolderInTheKeyItWrote(String folder, String stream, String job, String text, String found) {
        var key = V1JobKey.of("AGT1", folder, stream, job);

        assertThat(key).hasToString(text);
        assertThat(V1JobKey.folder(key)).isEqualTo(found);
    }
}
