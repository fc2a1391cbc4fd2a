package io.resync.agent.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.query.EntityType;
import io.resync.query.Profile;
import io.resync.query.StructuredQuery;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words make a time, and which part of time they mean. */
final class TimesTest {
    /** A Friday morning. */
    private static final String NOW = "2026-11-20T10:30";

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    @ParameterizedTest
    @CsvFileSource(resources = "times.csv", delimiter = '|', numLinesToSkip = 1)
    void readsATimeAsItIsMeant(String text, String time, String from, String to) {
        assertTime(NOW, MADRID, text, time, from, to);
    }

    /** What is past or to come depends on the hour. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20T23:59 | o que falhou hoje?            | hoje           | 2026-11-20T00:00 | 2026-11-21T00:00
            2026-11-21T00:00 | o que falhou hoje?            | hoje           | 2026-11-21T00:00 | 2026-11-22T00:00
            2026-11-21T00:01 | o que falhou ontem?           | ontem          | 2026-11-20T00:00 | 2026-11-21T00:00
            2026-11-21T02:00 | what broke last night?        | last night     | 2026-11-20T18:00 | 2026-11-21T06:00
            2026-11-20T23:00 | what broke last night?        | last night     | 2026-11-19T18:00 | 2026-11-20T06:00
            2026-11-21T02:00 | what broke tonight?           | tonight        | 2026-11-20T18:00 | 2026-11-21T06:00
            2026-11-21T09:00 | what runs tonight?            | tonight        | 2026-11-21T18:00 | 2026-11-22T06:00
            2026-11-21T09:00 | o que quebrou esta noite?     | esta noite     | 2026-11-20T18:00 | 2026-11-21T06:00
            2026-11-21T15:00 | ¿qué corre esta noche?        | esta noche     | 2026-11-21T18:00 | 2026-11-22T06:00
            2026-11-21T00:30 | o que falhou desde as 22h?    | desde as 22h   | 2026-11-20T22:00 | 2026-11-21T00:30
            2026-11-20T22:00 | o que falhou desde as 22h?    | desde as 22h   | 2026-11-20T22:00 | 2026-11-21T00:00
            2026-11-20T21:59 | o que falhou desde as 22h?    | desde as 22h   | 2026-11-19T22:00 | 2026-11-20T21:59
            2026-11-20T22:00 | e se não voltar até as 4h?    | até as 4h      | 2026-11-20T22:00 | 2026-11-21T04:00
            2026-11-21T03:59 | e se não voltar até as 4h?    | até as 4h      | 2026-11-21T03:59 | 2026-11-21T04:00
            2026-11-21T00:30 | what failed in the last hour? | last hour      | 2026-11-20T23:30 | 2026-11-21T00:30
            2026-11-21T01:00 | what ran at 23:45?            | at 23:45       | 2026-11-20T23:45 | 2026-11-20T23:46
            2026-11-20T23:50 | when will it run, at 0:10?    | at 0:10        | 2026-11-21T00:10 | 2026-11-21T00:11
            2026-11-20T15:00 | o job vai rodar às 22h?       | às 22h         | 2026-11-20T22:00 | 2026-11-20T23:00
            2026-11-20T15:00 | o job rodou às 22h?           | às 22h         | 2026-11-19T22:00 | 2026-11-19T23:00
            """)
    void readsTimesAroundMidnight(String now, String text, String time, String from, String to) {
        assertTime(now, MADRID, text, time, from, to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T00:00 | what failed this week?        | this week      | 2026-11-23T00:00 | 2026-11-30T00:00
            2026-11-22T23:59 | what failed this week?        | this week      | 2026-11-16T00:00 | 2026-11-23T00:00
            2026-11-23T08:00 | o que falhou semana passada?  | semana passada | 2026-11-16T00:00 | 2026-11-23T00:00
            2026-11-23T08:00 | what failed since Friday?     | since Friday   | 2026-11-20T00:00 | 2026-11-23T08:00
            2026-11-20T08:00 | what failed since Friday?     | since Friday   | 2026-11-13T00:00 | 2026-11-20T08:00
            2026-11-20T08:00 | what failed on Friday?        | Friday         | 2026-11-20T00:00 | 2026-11-21T00:00
            2026-11-23T08:00 | o que houve no fim de semana? | fim de semana  | 2026-11-21T00:00 | 2026-11-23T00:00
            2026-11-21T08:00 | o que houve no fim de semana? | fim de semana  | 2026-11-21T00:00 | 2026-11-23T00:00
            2026-11-20T08:00 | what runs this weekend?       | this weekend   | 2026-11-21T00:00 | 2026-11-23T00:00
            2026-03-31T12:00 | what failed last month?       | last month     | 2026-02-01T00:00 | 2026-03-01T00:00
            2026-12-31T23:59 | how many this month?          | this month     | 2026-12-01T00:00 | 2027-01-01T00:00
            2027-01-01T00:00 | o que falhou mês passado?     | mês passado    | 2026-12-01T00:00 | 2027-01-01T00:00
            2027-01-01T09:00 | o que falhou ontem?           | ontem          | 2026-12-31T00:00 | 2027-01-01T00:00
            2027-01-02T09:00 | o que falhou em 31/12?        | 31/12          | 2026-12-31T00:00 | 2027-01-01T00:00
            2027-01-02T09:00 | what failed this year?        | this year      | 2027-01-01T00:00 | 2028-01-01T00:00
            2026-03-01T09:00 | o que falhou no dia 31?       | dia 31         | 2026-01-31T00:00 | 2026-02-01T00:00
            2026-03-01T09:00 | o que falhou dia 29/02?       | dia 29/02      | 2024-02-29T00:00 | 2024-03-01T00:00
            2028-03-01T09:00 | what failed in the last 2 days? | last 2 days  | 2028-02-28T09:00 | 2028-03-01T09:00
            """)
    void readsTimesAtTheEndsOfWeeksMonthsAndYears(String now, String text, String time, String from, String to) {
        assertTime(now, MADRID, text, time, from, to);
    }

    /** In local time; an offset stands where a local time is there twice. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Madrid, forward at 2 on 29 March: the day has 23 hours, and no half past two
            Europe/Madrid     | 2026-03-29T12:00 | hoje                | 2026-03-29T00:00+01:00 | 2026-03-30T00:00+02:00
            Europe/Madrid     | 2026-03-29T12:00 | at 2:30             | 2026-03-29T03:30+02:00 | 2026-03-29T03:31+02:00
            Europe/Madrid     | 2026-03-29T12:00 | às 2h               | 2026-03-29T03:00+02:00 | 2026-03-29T04:00+02:00
            Europe/Madrid     | 2026-03-29T12:00 | last 24 hours       | 2026-03-28T11:00+01:00 | 2026-03-29T12:00+02:00
            Europe/Madrid     | 2026-03-29T12:00 | since yesterday     | 2026-03-28T00:00+01:00 | 2026-03-29T12:00+02:00
            Europe/Madrid     | 2026-03-29T12:00 | entre la 1 y las 4  | 2026-03-29T01:00+01:00 | 2026-03-29T04:00+02:00
            # Madrid, back at 3 on 25 October: half past two is there twice, the first is meant, the hour lasts two
            Europe/Madrid     | 2026-10-25T12:00 | hoy                 | 2026-10-25T00:00+02:00 | 2026-10-26T00:00+01:00
            Europe/Madrid     | 2026-10-25T12:00 | a las 2:30          | 2026-10-25T02:30+02:00 | 2026-10-25T02:31+02:00
            Europe/Madrid     | 2026-10-25T12:00 | a las 2h            | 2026-10-25T02:00+02:00 | 2026-10-25T03:00+01:00
            Europe/Madrid     | 2026-10-25T12:00 | esta madrugada      | 2026-10-25T00:00+02:00 | 2026-10-25T06:00+01:00
            Europe/Madrid     | 2026-10-25T12:00 | last 24 hours       | 2026-10-24T13:00+02:00 | 2026-10-25T12:00+01:00
            # Sao Paulo, forward at midnight of 4 November 2018: the day begins at one
            America/Sao_Paulo | 2018-11-04T12:00 | hoje                | 2018-11-04T01:00-02:00 | 2018-11-05T00:00-02:00
            America/Sao_Paulo | 2018-11-04T12:00 | desde a meia-noite  | 2018-11-04T01:00-02:00 | 2018-11-04T12:00-02:00
            America/Sao_Paulo | 2018-11-04T12:00 | ontem à noite       | 2018-11-03T18:00-03:00 | 2018-11-04T06:00-02:00
            # Sao Paulo, back at midnight of 18 February 2018: the 17th has its last hour twice
            America/Sao_Paulo | 2018-02-18T12:00 | ontem               | 2018-02-17T00:00-02:00 | 2018-02-18T00:00-03:00
            America/Sao_Paulo | 2018-02-18T12:00 | ontem às 23h        | 2018-02-17T23:00-02:00 | 2018-02-18T00:00-03:00
            America/Sao_Paulo | 2018-02-18T12:00 | últimas 12 horas    | 2018-02-18T00:00-03:00 | 2018-02-18T12:00-03:00
            # a zone that left out a whole day
            Pacific/Apia      | 2011-12-31T12:00 | yesterday           | 2011-12-31T00:00+14:00 | 2011-12-31T00:01+14:00
            """)
    void readsTimesOnDaysWhenTheClockChanges(ZoneId zone, String now, String text, String from, String to) {
        var range = Objects.requireNonNull(ask(now, zone, text).timeRange());

        assertThat(range.from().atZone(zone).toOffsetDateTime()).hasToString(from);
        assertThat(range.to().atZone(zone).toOffsetDateTime()).hasToString(to);
    }

    @ParameterizedTest
    @CsvSource({"o que falhou hoje às 3h?", "what failed today at 3am?", "¿qué falló hoy a las 3h?"})
    void meansTheClockOfWhoAsks(String text) {
        var madrid = Objects.requireNonNull(ask(NOW, MADRID, text).timeRange());
        var saoPaulo = Objects.requireNonNull(ask(NOW, SAO_PAULO, text).timeRange());

        assertThat(madrid.from()).isEqualTo("2026-11-20T02:00:00Z");
        assertThat(saoPaulo.from()).isEqualTo("2026-11-20T06:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aumenta o limite para 10",
                "raise the limit from 5 to 10",
                "get the limit up to 15",
                "sube el límite hasta 20",
                "aumenta o limite até 20",
                "falhou depois de 3 tentativas",
                "cambia la prioridad a 99",
                "versão 10.2 do agente",
                "subiu 10% no dia",
                "as 4 tarefas falharam",
                "at 4 agents",
                "na segunda execução",
                "the second job",
                "mais tarde eu vejo",
                "it is late",
                "the last run of X",
                "últimas 5 execuções",
                "what is the next step?",
                "at once",
                "may I see it?",
                "o passo 3/99",
                "2026-13-45 falhou",
                "às 27h",
                "between 5 and 10 jobs",
                "stop it by hand",
                "job FRIDAY falhou"
            })
    void seesNoTimeWhereNoneIsMeant(String text) {
        var query = ask(NOW, MADRID, text);

        assertThat(query.entities(EntityType.TIME_RANGE)).isEmpty();
        assertThat(query.timeRange()).isNull();
    }

    private static void assertTime(String now, ZoneId zone, String text, String time, String from, String to) {
        var query = ask(now, zone, text);

        assertThat(query.entities(EntityType.TIME_RANGE))
                .extracting(entity -> entity.text())
                .containsExactly(time);
        var range = Objects.requireNonNull(query.timeRange());
        assertThat(LocalDateTime.ofInstant(range.from(), zone)).hasToString(from);
        assertThat(LocalDateTime.ofInstant(range.to(), zone)).hasToString(to);
    }

    private static StructuredQuery ask(String now, ZoneId zone, String text) {
        var clock = Clock.fixed(LocalDateTime.parse(now).atZone(zone).toInstant(), zone);
        return QueryProcessor.builder().clock(clock).build().process(text, null, new Profile(null, zone));
    }
}
