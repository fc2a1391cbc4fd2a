package io.resync.agent.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.agent.codes.CauseCategory;
import io.resync.tws.Journal.OperatorMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TogetherTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SQL30082N  Security processing failed (\"USERNAME AND/OR PASSWORD INVALID\").  USER=LEDGERSVC",
                "FATAL:  password authentication failed for user \"ledgersvc\"",
                "530 Login authentication failed (ledgersvc)",
                "LDAP: error code 49 - 80090308: LdapErr: DSID-0C0903A9, data 775 (locked out), ledgersvc",
                "RFC_ERROR_LOGON_FAILURE: Name or password is incorrect, user LEDGERSVC client 100",
                "Logon failure: the user name or password is incorrect. EMEA\\\\ledgersvc",
                "kinit: Preauthentication failed while getting initial credentials for ledgersvc@EMEA.TEST",
                "LDAP: error code 49, bind of uid=LedgerSvc,ou=services,dc=test rejected",
                "ORA-28000: the account is locked. USERID=ledgersvc@GLPROD"
            })
    void anAccountIsOneInEveryWriting(String line) {
        var incidents = new Failed()
                .job("ONE", "HOST1", "ERROR ORA-01017: invalid username/password; user 'ledgersvc'; logon denied")
                .job("TWO", "HOST2", "INFO start", line, "step ended in error")
                .incidents();

        assertThat(incidents.all()).singleElement().satisfies(incident -> {
            assertThat(incident.subject()).isEqualToIgnoringCase("ledgersvc");
            assertThat(incident.category()).isEqualTo(CauseCategory.CREDENTIALS);
            assertThat(incident.failed()).hasSize(2);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Connection reset by peer: glhub.bank.test:1521 | glhub",
                "ssh: connect to host glhub port 22: No route to host | glhub",
                "java.net.UnknownHostException: glhub: Temporary failure in name resolution | glhub",
                "java.net.SocketTimeoutException: connect timed out (glhub.bank.test) | glhub",
                "could not connect: (DESCRIPTION=(ADDRESS=(HOST=GLHUB)(PORT=1521))) connection refused | glhub"
            })
    void aHostIsOneInFullAndByItsFirstName(String line, String host) {
        var incidents = new Failed()
                .job("ONE", "HOST1", "ERROR connection to \"glhub\", port 5432 refused: Connection refused")
                .job("TWO", "HOST2", "ERROR " + line)
                .incidents();

        assertThat(incidents.all())
                .singleElement()
                .satisfies(incident -> assertThat(incident.subject()).startsWithIgnoringCase(host));
    }

    @Test
    void theAccountMayStandInALineCloseToTheCause() {
        var incidents = new Failed()
                .job("ONE", "HOST1", "ERROR login failed for user \"batch_eu\"")
                .job("TWO", "HOST1", "ERROR 530 Login incorrect.", "session of batch_eu closed")
                .incidents();

        assertThat(incidents.all()).extracting(Incident::subject).containsExactly("batch_eu");
    }

    @Test
    void whatNamesNothingGoesWithTheSameKindOnItsMachine() {
        var incidents = new Failed()
                .job("ONE", "HOST1", "ERROR connection to 192.0.2.7 refused: Connection refused")
                .job("TWO", "HOST1", "ERROR connection to 192.0.2.7 refused: Connection refused")
                .job("THREE", "HOST1", "ERROR ORA-12170: TNS:Connect timeout occurred")
                .job("FOUR", "HOST2", "ERROR ORA-12170: TNS:Connect timeout occurred")
                .incidents();

        assertThat(incidents.all())
                .extracting(incident -> incident.failed().size())
                .containsExactly(3, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "'core switch sw-north-2: ports 1-24 down', sw-north-2",
        "'cluster cortafuegos fw7: nodo activo sin sincronismo', fw7",
        "'roteador rt-sul caiu', rt-sul"
    })
    void aDeviceThatWentDownExplainsWhatFailedOnSeveralMachines(String text, String device) {
        var incidents = outage().incidents(told(Duration.ofMinutes(-1), text));

        assertThat(incidents.all())
                .extracting(Incident::subject)
                .containsExactlyInAnyOrder(device, "HOST2#BILLING.TAX");
        assertThat(incidents.all())
                .filteredOn(incident -> incident.told() != null)
                .singleElement()
                .satisfies(incident -> assertThat(incident.failed()).hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "switch sw-north-2 back",
                "nightly backup of sales done",
                "TAX: connection to switch sw-north-2 lost"
            })
    void whatTellsOfNoOutageJoinsNothing(String text) {
        assertThat(outage().incidents(told(Duration.ofMinutes(-1), text)).all())
                .noneMatch(incident -> incident.told() != null);
    }

    @Test
    void aMessageFromAfterTheFailuresJoinsNothing() {
        assertThat(outage().incidents(told(Duration.ofMinutes(40), "core switch sw-north-2 down"))
                        .all())
                .noneMatch(incident -> incident.told() != null);
    }

    @Test
    void aMessageOfOneMachineExplainsNoOther() {
        assertThat(outage().incidents(told(Duration.ofMinutes(-1), "link to HOST1 lost"))
                        .all())
                .noneMatch(incident -> incident.told() != null);
    }

    private static Failed outage() {
        return new Failed()
                .job("ONE", "HOST1", "ERROR connection to 192.0.2.7 refused: Connection refused")
                .job("TAX", "HOST2", "ERROR ORA-00001: unique constraint (TAX.PK) violated")
                .job("TWO", "HOST2", "ERROR ORA-12170: TNS:Connect timeout occurred")
                .job("THREE", "HOST3", "curl: (28) Failed to connect to rates port 443 after 130012 ms");
    }

    private static MessageDigest told(Duration after, String text) {
        var message = new OperatorMessage("1", Failed.BEGIN.plus(after), "ERROR", "net", "", "", text);
        return MessageDigest.of(List.of(message), false);
    }
}
