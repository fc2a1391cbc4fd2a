package io.resync.agent.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.agent.codes.CauseCategory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IncidentsTest {
    @Test
    void putsTheFailuresOfOneAccountTogetherWhateverTheirCodes() {
        var incidents = new Failed()
                .job(
                        "RATE",
                        "HOST1",
                        "INFO signing in as app_rating",
                        "ERROR ORA-01017: invalid username/password; logon denied")
                .job("SEND", "HOST2", "INFO open sftp, user app_rating", "ERROR 530 Login incorrect.")
                .job("CLOSE", "HOST1", "INFO signing in as app_rating", "ERROR ORA-28000: The account is locked")
                .incidents();
        assertThat(incidents.all()).singleElement().satisfies(incident -> {
            assertThat(incident.subject()).isEqualTo("app_rating");
            assertThat(incident.failed()).extracting(job -> job.key().name()).containsExactly("RATE", "SEND", "CLOSE");
        });
    }

    @Test
    void keepsAnIndependentFailureApart() {
        var incidents = new Failed()
                .job("RATE", "HOST1", "INFO signing in as app_rating", "ERROR ORA-28000: The account is locked")
                .job("TAX", "HOST1", "ERROR ORA-00001: unique constraint (TAX.PK) violated")
                .job("SEND", "HOST2", "INFO signing in as app_rating", "ERROR ORA-28000: The account is locked")
                .incidents();
        assertThat(incidents.all()).extracting(Incident::subject).containsExactly("app_rating", "HOST1#BILLING.TAX");
    }

    @Test
    void putsNothingTogetherThatOnlyFailedInTheSameWay() {
        var incidents = new Failed()
                .job("RATE", "HOST1", "INFO signing in as app_rating", "ERROR ORA-28000: The account is locked")
                .job("SEND", "HOST1", "INFO signing in as app_sender", "ERROR ORA-28000: The account is locked")
                .incidents();
        assertThat(incidents.all()).hasSize(2);
    }

    @Test
    void beginsWithTheLeastTime() {
        var incidents = new Failed()
                .job("LATER", "HOST1", Duration.ofHours(3), "ERROR ORA-00001: unique constraint (A) violated")
                .job("NEVER", "HOST1", "ERROR ORA-00001: unique constraint (B) violated")
                .job("SOON", "HOST1", Duration.ofMinutes(9), "ERROR ORA-00001: unique constraint (C) violated")
                .incidents();
        assertThat(incidents.all())
                .extracting(Incident::subject)
                .containsExactly("HOST1#BILLING.SOON", "HOST1#BILLING.LATER", "HOST1#BILLING.NEVER");
    }

    @Test
    void knowsNoCauseWithoutALog() {
        assertThat(new Failed().job("RATE", "HOST1").incidents().all())
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.category()).isEqualTo(CauseCategory.UNKNOWN);
                    assertThat(incident.first().log()).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ERROR connection to 192.0.2.44 lost: Connection reset by peer | 192.0.2.44",
                "ERROR connection to db7.bank.example refused: Connection refused | db7.bank.example",
                "ERROR /data/out/a/b.dat: No space left on device | /data/out",
                "ERROR out of memory | HOST1",
                "ERROR variable STAGE_DIR is not set | STAGE_DIR"
            })
    void readsWhatFailuresShare(String line, String shared) {
        var incidents =
                new Failed().job("ONE", "HOST1", line).job("TWO", "HOST1", line).incidents();
        assertThat(incidents.all()).extracting(Incident::subject).containsExactly(shared);
    }
}
