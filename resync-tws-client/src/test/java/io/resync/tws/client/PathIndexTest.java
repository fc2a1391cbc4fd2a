package io.resync.tws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PathIndexTest {
    private final PathIndex<String> index = PathIndex.of(
            List.of(
                    "engine/info",
                    "WA_API3_v2\\.json",
                    "model/rc-evaluation",
                    "plan/job",
                    "plan/job/([^/]+)",
                    "plan/job/([^/]+)/joblog",
                    "plan/(?:current|([^/]+))/job/query"),
            path -> path);

    @ParameterizedTest
    @CsvSource({
        "engine/info,engine/info",
        "WA_API3_v2.json,WA_API3_v2\\.json",
        "model/rc-evaluation,model/rc-evaluation",
        "plan/job,plan/job",
        "plan/job/J1,plan/job/([^/]+)",
        "plan/job/J1/joblog,plan/job/([^/]+)/joblog",
        "plan/current/job/query,plan/(?:current|([^/]+))/job/query",
        "plan/202611190300/job/query,plan/(?:current|([^/]+))/job/query"
    })
    void findsWhatIsAtAPath(String path, String form) {
        assertThat(index.at(path)).containsExactly(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "engine",
                "engine/",
                "/engine/info",
                "engine/info/",
                "engine//info",
                "WA_API3_v2xjson",
                "plan/job/",
                "plan/job/cancel",
                "plan/job/J1/",
                "plan/job/J1/joblog/x",
                "plan/trial/job/query"
            })
    void findsNothingElsewhere(String path) {
        assertThat(index.at(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan/.*", "plan/[a-z]+", "plan/job|x", "plan//job", "plan/(job)"})
    void refusesFormsThatItWouldGetWrong(String form) {
        assertThatIllegalArgumentException().isThrownBy(() -> PathIndex.of(List.of(form), path -> path));
    }
}
