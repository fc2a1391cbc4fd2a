package io.resync.agent.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.query.EntityType;
import io.resync.query.Profile;
import io.resync.query.Resolution;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lines of the README about understanding. */
final class ReadmeTest {
    @Test
    void anApplicationAddsNamesATypeAndALanguage() {
        var catalanWords = "answers: es\n[why]\nper què\n[failure]\nha fallat\n";

        var plan = NameIndex.of(Map.of(
                EntityType.JOB, Set.of("MADETL1#CONTAB_D.CARGA_STG"), EntityType.WORKSTATION, Set.of("MADETL1")));
        var processor = QueryProcessor.builder()
                .names(plan)
                .entity(new EntityType("ticket"), Pattern.compile("INC-\\d{4}"))
                .words("ca.words", new StringReader(catalanWords))
                .build();
        var query = processor.process(
                "INC-0311: per què ha fallat carga_stg?", null, new Profile(null, ZoneId.of("Europe/Madrid")));

        assertThat(query.language().tag()).isEqualTo("es");
        assertThat(query.entities())
                .extracting(entity -> entity.type().code() + " " + entity.text() + " "
                        + entity.resolution().outcome())
                .containsExactly(
                        "ticket INC-0311 " + Resolution.Outcome.UNCHECKED, "job carga_stg " + Resolution.Outcome.FOUND);
    }
}
