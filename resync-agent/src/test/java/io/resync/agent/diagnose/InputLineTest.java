package io.resync.agent.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class InputLineTest {
    @Test
    void isTheLineThatTellsTheSettingAndItsFile() {
        var lines = List.of(
                "pool of 8 connections",
                "read /etc/shop/day.cfg: OPEN_DAY=no",
                "OPEN_DAY=no, skipped",
                "0 rows written");

        assertThat(new InputLine(lines, 3).find()).hasValue(1);
    }

    @Test
    void isTheLineWhoseValueComesBackInTheResult() {
        var lines = List.of("host = shop4", "run date = 20261114", "0 records of 20261114 found");

        assertThat(new InputLine(lines, 2).find()).hasValue(1);
    }

    @Test
    void isNoneWhereNoValueHasToDoWithTheResult() {
        assertThat(new InputLine(List.of("host = shop4", "threads=8", "0 rows written"), 2).find())
                .isEmpty();
    }
}
