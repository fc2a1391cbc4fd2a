package io.resync.agent.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JobReferenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            LOADSALES                     |           |                  |               | LOADSALES
            `LOADSALES`                   |           |                  |               | LOADSALES
            "NIGHTLOAD.LOADSALES"         |           | NIGHTLOAD        |               | LOADSALES
            AGTSAO01#NIGHTLOAD.LOADSALES  | AGTSAO01  | NIGHTLOAD        |               | LOADSALES
            AGT#NIGHT(0330 11/20/26).LOAD | AGT       | NIGHT            | 0330 11/20/26 | LOAD
            NIGHT(0330 11/20/26).LOAD     |           | NIGHT            | 0330 11/20/26 | LOAD
            /SITE/AGT#/FIN/MONTH/DAY.LOAD | /SITE/AGT | /FIN/MONTH/DAY   |               | LOAD
            /FIN/NIGHT.LOAD               |           | /FIN/NIGHT       |               | LOAD
            /FIN/LOAD                     |           |                  |               | /FIN/LOAD
            @#NIGHT@.LOAD-?               | @         | NIGHT@           |               | LOAD-?
            load_1                        |           |                  |               | load_1
            """)
    void readsEveryForm(
            String typed,
            @Nullable String workstation,
            @Nullable String stream,
            @Nullable String scheduled,
            String name) {
        assertThat(JobReference.parse(typed)).contains(new JobReference(workstation, stream, scheduled, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "``",
                "1LOAD",
                "_LOAD",
                "LOAD SALES",
                "AGT#LOAD",
                "#NIGHT.LOAD",
                "AGT#.LOAD",
                "AGT#NIGHT.",
                "A#B#C.D",
                "SEVENTEEN_LETTERS.LOAD",
                "SEVENTEEN_LETTERS#NIGHT.LOAD",
                "J2345678901234567890123456789012345678901",
                "AGT#NIGHT(330 11/20/26).LOAD",
                "AGT#(0330 11/20/26).LOAD",
                "/-FIN/NIGHT.LOAD",
                "//NIGHT.LOAD",
                "NIGHT.LOAD/",
                "загрузка"
            })
    void readsNothingElse(String typed) {
        assertThat(JobReference.parse(typed)).isEmpty();
    }

    @Test
    void takesTheLongestNamesTheEngineTakes() {
        var longest = "W234567890123456#S234567890123456.J234567890123456789012345678901234567890".substring(0, 74);

        assertThat(JobReference.parse(longest)).isPresent();
        assertThat(JobReference.parse(longest + "1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LOAD,                /AGT,      NIGHT,       LOAD, true",
        "NIGHT.LOAD,          /AGT,      /FIN/NIGHT,  LOAD, true",
        "AGT#NIGHT.LOAD,      /SITE/AGT, /FIN/NIGHT,  LOAD, true",
        "/SITE/AGT#NIGHT.LOAD,SITE/AGT,  NIGHT,       LOAD, true",
        "/SITE/AGT#NIGHT.LOAD,/OTHER/AGT,NIGHT,       LOAD, false",
        "/AGT#NIGHT.LOAD,     AGT,       NIGHT,       LOAD, true",
        "load,                /AGT,      NIGHT,       LOAD, false",
        "NIGHT.LOAD,          /AGT,      MIDNIGHT,    LOAD, false",
        "AGT@#NIGHT.LOAD,     /AGT01,    NIGHT,       LOAD, true",
        "@.L@D,               AGT,       NIGHT,       LOAD, true",
        "LOA?,                AGT,       NIGHT,       LOAD, true",
        "LOA?,                AGT,       NIGHT,       LOADS, false",
        "L@A@D,               AGT,       NIGHT,       LABADABAD, true",
        "L@A@D,               AGT,       NIGHT,       LABADABADE, false"
    })
    void comparesWithTheEngineSpelling(String typed, String workstation, String stream, String name, boolean fits) {
        var reference = JobReference.parse(typed).orElseThrow();

        assertThat(reference.fits(workstation, stream, name)).isEqualTo(fits);
    }

    @Test
    void cannotBeMadeOfWhatNoEngineTakes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JobReference("AGT", null, null, "LOAD"))
                .withMessageContaining("expected [WS#]");
    }
}
