package io.resync.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OqlTest {
    private static final List<ObjectNode> JOBS = List.of(job("""
                {"name": "A", "priority": 10, "options": {"critical": true}, "folder": "/RH/", "at": "2026-11-20T03:00:00Z",
                 "runs": [{"status": "ABEND", "rc": 8}, {"status": "SUCC", "rc": 0}]}"""), job("""
                {"name": "B", "priority": 101, "options": {"critical": false}, "folder": "/RETAIL/", "at": "2026-11-20T03:00:00.500Z",
                 "runs": [{"status": "EXEC"}], "took": "PT90M", "note": null}"""), job("""
                {"name": "a.b*", "priority": 9, "options": {}, "folder": "/RETAIL/SP/", "at": "2026-11-21T00:00:00Z", "runs": [],
                 "took": "PT1H"}"""));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', emptyValue = "", textBlock = """
            name = 'A'                                  | A
            name = 'b'                                  | -
            name != 'A'                                 | B a.b*
            name LIKE '@'                               | A B a.b*
            name LIKE '?'                               | A B
            name LIKE 'a.b*'                            | a.b*
            name LIKE 'a?b@'                            | a.b*
            folder LIKE '/RETAIL@'                      | B a.b*
            folder not like '/RETAIL@'                  | A
            priority = 10                               | A
            priority = '101'                            | B
            priority > 9                                | A B
            priority >= '10'                            | A B
            priority < 10                               | a.b*
            priority <= 10                              | A a.b*
            options.critical = true                     | A
            options.critical = false                    | B
            options.critical = null                     | a.b*
            options.critical != null                    | A B
            note = null                                 | A B a.b*
            runs.status = 'SUCC'                        | A
            runs.status IN ['ABEND','EXEC']             | A B
            runs.status NOT IN ['ABEND','EXEC']         | A
            runs.rc != 0                                | A
            runs = null                                 | a.b*
            name.of.nothing = 'A'                       | -
            at > '2026-11-20T03:00:00Z'                 | B a.b*
            at >= '2026-11-20T00:00:00.000Z' AND at < '2026-11-21T00:00:00.000Z' | A B
            took > 'PT61M'                              | B
            name = 'A' OR name = 'B' AND priority = 10  | A
            (name = 'A' OR name = 'B') AND priority = 101 | B
            name = 'A' or name = 'B'                    | A B
            priority IN [9, 10]                         | A a.b*
            ORDER BY priority                           | a.b* A B
            ORDER BY priority DESC                      | B A a.b*
            ORDER BY runs.status ASC                    | A B a.b*
            priority > 9 ORDER BY name desc             | B A
            ORDER BY options.critical, name DESC        | B A a.b*
            """)
    void selects(String query, String names) {
        var selected = OqlParser.parse(query).select(JOBS).stream()
                .map(job -> job.path("name").asText())
                .collect(Collectors.joining(" "));

        assertThat(selected.isEmpty() ? "-" : selected).isEqualTo(names);
    }

    @Test
    void selectsEverythingInPlanOrderWithoutAQuery() {
        assertThat(OqlParser.parse("").select(JOBS)).isEqualTo(JOBS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "name =",
                "name = A",
                "name == 'A'",
                "= 'A'",
                "name = 'A",
                "name = 'it''s'",
                "name = 'A' AND",
                "name = 'A' name = 'B'",
                "(name = 'A'",
                "name = 'A')",
                "name IN 'A'",
                "name IN []",
                "name IN ['A'",
                "name NOT = 'A'",
                "name LIKE 7",
                "priority > null",
                "ORDER name",
                "ORDER BY",
                "ORDER BY name, ",
                "name = 'A' ORDER BY name SIDEWAYS",
                "name % 'A'"
            })
    void refusesWhatIsNotInTheLanguage(String query) {
        assertThatThrownBy(() -> OqlParser.parse(query))
                .isInstanceOf(OqlSyntaxException.class)
                .hasMessageMatching("expected .+ at character \\d+, found .+");
    }

    @Test
    void saysWhereTheMistakeIs() {
        assertThatThrownBy(() -> OqlParser.parse("name = 'A' AND priority 10"))
                .hasMessage("expected an operator at character 25, found 10");
    }

    private static ObjectNode job(String json) {
        try {
            return new ObjectMapper().readValue(json, ObjectNode.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
