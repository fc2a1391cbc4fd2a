package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.Language;
import io.resync.agent.codes.MessageCatalogue;
import io.resync.agent.codes.MessageCode;
import io.resync.diagnosis.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MessageLookupTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTheCatalogueSaysIsHeldByItsEvidence(Language language) {
        MessageCatalogue.standard().entries().forEach(entry -> {
            var asked = Situation.ended("ABEND", 1).asked(new MessageCode(entry.code(), entry.code()));

            assertThat(asked.answer(language).dropped()).as(entry.code()).isEmpty();
        });
    }

    @Test
    void aReturnCodeIsToldByTheJobsRuleFirstAndThenByTheCatalogue() {
        var situation = Situation.ended("SUCC", 4).earlier(0, 4).asked(new MessageCode("rc.4", "4"));

        assertThat(situation.findings())
                .extracting(Finding::message)
                .containsSubsequence("rule.accepted", "rule.before", "code.usually_means");
    }

    @Test
    void aCodeThatNoRunOfTheJobReturnedIsSaidSo() {
        var situation = Situation.ended("SUCC", 0).earlier(0, 0).asked(new MessageCode("rc.4", "4"));

        assertThat(situation.answer(Language.SPANISH).text())
                .contains("ninguna ejecución vista de AGT1#SALES_D.LOAD_SALES devolvió 4")
                .contains("`4`, por lo general: un aviso");
    }

    @Test
    void anUnknownCodeIsSaidToBeSoWithItsPart() {
        var listedPart = Situation.ended("SUCC", 0).asked(new MessageCode("AWSBHT999E", "AWSBHT999E"));
        var nothing = Situation.ended("SUCC", 0).asked(new MessageCode("QQ-1", "QQ-1"));

        assertThat(listedPart.answer(Language.ENGLISH).text()).contains("codes like it come from batchman");
        assertThat(nothing.answer(Language.ENGLISH).text()).contains("who writes such a code is not known either");
    }
}
