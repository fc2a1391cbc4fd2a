package io.resync.agent.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilePathsTest {
    @Test
    void aFileIsFollowedByItsFolders() {
        assertThat(FilePaths.in("cannot write /work/sales/part-7.dat: no room"))
                .containsExactly("/work/sales/part-7.dat", "/work/sales", "/work");
    }

    @Test
    void foldersOfEveryMachineAreLeftOut() {
        assertThat(FilePaths.in("/var/spool/x and /tmp")).containsExactly("/var/spool/x", "/var/spool");
    }

    @Test
    void aDateOrAFractionIsNoPath() {
        assertThat(FilePaths.in("on 11/20 half (1/2) of a/b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "clears /work nightly, true",
        "clears /work/sales, true",
        "clears /workshop, false",
        "clears /work-old, false",
        "clears /old/work, false"
    })
    void aPathIsNamedWhereItStandsItself(String text, boolean named) {
        assertThat(FilePaths.isNamed("/work", text)).isEqualTo(named);
    }
}
