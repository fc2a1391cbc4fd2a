package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.incident.SharedObject;
import io.resync.knowledge.Document;
import io.resync.knowledge.Passage;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DocumentedChangeTest {
    private static final SharedObject ACCOUNT = new SharedObject(SharedObject.Kind.ACCOUNT, "LEDGERSVC");
    private static final LocalDateTime FAILED = LocalDateTime.parse("2026-04-02T03:12:00");

    @Test
    void isTheLastOneOfTheObjectBeforeTheFailure() {
        assertThat(before(
                        "CHG-7",
                        "On 2026-04-02 at 02:30, again at 03:00, checked at 03:40: new password of ledgersvc."))
                .hasValueSatisfying(
                        change -> assertThat(change.at()).isEqualTo(LocalDateTime.parse("2026-04-02T03:00:00")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 2026-04-02 at 03:00 the password of ledgersvc2 is rotated.",
                "On 2026-04-01 at 03:00 the password of ledgersvc is rotated.",
                "On 2026-04-02 at 04:00 the password of ledgersvc is rotated.",
                "The password of ledgersvc is rotated now and then."
            })
    void isNoneOfAnotherObjectDayOrTime(String text) {
        assertThat(before("CHG-7", text)).isEmpty();
    }

    @Test
    void aRuleIsNoChange() {
        assertThat(before("RB-7", "As on 2026-04-02 at 03:00: ask for the new password of ledgersvc."))
                .isEmpty();
    }

    private static Optional<DocumentedChange> before(String id, String text) {
        var document = new Document(id, "Rotation", "1", null, "team", Set.of(), Language.ENGLISH);
        return DocumentedChange.before(List.of(new Passage(document, "", text, 1)), ACCOUNT, FAILED);
    }
}
