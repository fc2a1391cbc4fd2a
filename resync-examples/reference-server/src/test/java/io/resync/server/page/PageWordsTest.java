package io.resync.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.diagnosis.Evidence;
import io.resync.diagnosis.Finding;
import io.resync.diagnosis.Gap;
import io.resync.query.Intent;
import io.resync.query.Route;
import io.resync.tws.PlanStatus;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PageWordsTest {
    @ParameterizedTest
    @MethodSource("codes")
    void hasAWordForEveryCodeThatTheServerSends(String code) {
        assertThat(PageFiles.texts("en")).containsKey(code);
    }

    static Stream<String> codes() {
        return Stream.of(
                        codes("kind", Finding.Kind.values(), Finding.Kind::code),
                        codes("confidence", Finding.Confidence.values(), Finding.Confidence::code),
                        codes("evidence", Evidence.Kind.values(), Evidence.Kind::code),
                        codes("cause", Gap.Cause.values(), Gap.Cause::code),
                        codes("intent", Intent.values(), Intent::code),
                        codes("route", Route.Mode.values(), Route.Mode::name),
                        codes("state", PlanStatus.values(), PlanStatus::name))
                .flatMap(Function.identity());
    }

    private static <T> Stream<String> codes(String group, T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(value -> group + "." + code.apply(value));
    }
}
