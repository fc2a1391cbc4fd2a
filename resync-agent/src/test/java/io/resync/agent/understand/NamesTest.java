package io.resync.agent.understand;

import static org.assertj.core.api.Assertions.assertThat;

import io.resync.query.Entity;
import io.resync.query.EntityType;
import io.resync.query.KnownName;
import io.resync.query.Names;
import io.resync.query.Resolution.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of a question, looked up in those of a plan. */
final class NamesTest {
    private static final NameIndex INDEX = NameIndex.of(Map.of(
            EntityType.JOB,
            List.of(
                    "MADETL1#CONTAB_D.CARGA_STG",
                    "MADETL1#DWH_LOAD.CARGA_STG",
                    "SPAPP02#COBRA_D.GERA_REM",
                    "SPAPP02#COBRA_D.DWH_LOAD",
                    "SPAPP02#NOMINA_M.PAYROLL",
                    "SPAPP02#/RH/NOMINA_M.FOLHA"),
            EntityType.JOB_STREAM,
            List.of("MADETL1#CONTAB_D", "MADETL1#DWH_LOAD", "SPAPP02#COBRA_D", "SPAPP02#FINAL"),
            EntityType.WORKSTATION,
            List.of("MADETL1", "POOL_ETL", "SPAPP02"),
            EntityType.RESOURCE,
            List.of("MADETL1#TAPE")));

    private final QueryProcessor processor =
            QueryProcessor.builder().names(INDEX).build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            por que GERA_REM falhou?            | JOB         | GERA_REM         | SPAPP02#COBRA_D.GERA_REM
            por que gera_rem falhou?            | JOB         | gera_rem         | SPAPP02#COBRA_D.GERA_REM
            why did payroll fail?               | JOB         | payroll          | SPAPP02#NOMINA_M.PAYROLL
            WHY DID PAYROLL FAIL?               | JOB         | PAYROLL          | SPAPP02#NOMINA_M.PAYROLL
            status of CONTAB_D.CARGA_STG        | JOB         | CONTAB_D.CARGA_STG | MADETL1#CONTAB_D.CARGA_STG
            status of NOMINA_M.FOLHA            | JOB         | NOMINA_M.FOLHA   | SPAPP02#/RH/NOMINA_M.FOLHA
            estado de CONTAB_D                  | JOB_STREAM  | CONTAB_D         | MADETL1#CONTAB_D
            a SPAPP02 parou?                    | WORKSTATION | SPAPP02          | SPAPP02
            what runs in POOL_ETL?              | WORKSTATION | POOL_ETL         | POOL_ETL
            por que os jobs da SPAPP02 não sobem? | WORKSTATION | SPAPP02        | SPAPP02
            quem segura MADETL1#TAPE?           | JOB_STREAM  | MADETL1#TAPE     |
            quem segura o recurso TAPE?         | RESOURCE    | TAPE             | MADETL1#TAPE
            o stream DWH_LOAD atrasou           | JOB_STREAM  | DWH_LOAD         | MADETL1#DWH_LOAD
            """)
    void thePlanSaysWhatANameIs(String text, String type, String typed, @Nullable String name) {
        var entity = only(text);

        assertThat(entity.type()).hasToString(type);
        assertThat(entity.text()).isEqualTo(typed);
        if (name != null) {
            assertThat(entity.resolution().outcome()).isEqualTo(Outcome.FOUND);
            assertThat(entity.resolution().names()).extracting(KnownName::name).containsExactly(name);
        }
    }

    @Test
    void tellsAJobThatIsInTwoStreams() {
        var entity = only("por que o job CARGA_STG falhou?");

        assertThat(entity.resolution().outcome()).isEqualTo(Outcome.SEVERAL);
        assertThat(entity.resolution().names())
                .extracting(KnownName::name)
                .containsExactly("MADETL1#CONTAB_D.CARGA_STG", "MADETL1#DWH_LOAD.CARGA_STG");
    }

    @Test
    void tellsANameThatIsJobAndStream() {
        var entity = only("DWH_LOAD falhou?");

        assertThat(entity.type()).isEqualTo(EntityType.JOB);
        assertThat(entity.resolution().outcome()).isEqualTo(Outcome.SEVERAL);
        assertThat(entity.resolution().names())
                .extracting(KnownName::type)
                .containsExactly(EntityType.JOB, EntityType.JOB_STREAM);
    }

    @Test
    void keepsWhatTheAskerCallsItAndOffersWhatItIs() {
        var entity = only("o job CONTAB_D falhou?");

        assertThat(entity.type()).isEqualTo(EntityType.JOB);
        assertThat(entity.resolution().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(entity.resolution().names())
                .containsExactly(new KnownName(EntityType.JOB_STREAM, "MADETL1#CONTAB_D"));
    }

    @ParameterizedTest
    @CsvSource({
        "GERA_RME, SPAPP02#COBRA_D.GERA_REM",
        "GERA_REN, SPAPP02#COBRA_D.GERA_REM",
        "GERAREM, SPAPP02#COBRA_D.GERA_REM",
        "GERA_REMM, SPAPP02#COBRA_D.GERA_REM",
        "gera, SPAPP02#COBRA_D.GERA_REM",
        "PAY, SPAPP02#NOMINA_M.PAYROLL"
    })
    void offersWhatMayHaveBeenMeant(String typed, String offered) {
        var entity = only("por que o job `" + typed + "` falhou?");

        assertThat(entity.resolution().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(entity.resolution().names()).extracting(KnownName::name).containsExactly(offered);
    }

    @Test
    void takesANameThatNothingBearsForOneAllTheSame() {
        var entity = only("por que o job NADA_IGUAL falhou?");

        assertThat(entity.resolution().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(entity.resolution().names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"qual o resultado final?", "list CARGA_@", "SLA DO ETL ESTOUROU"})
    void looksUpNeitherWordsNorPatternsNorAcronyms(String text) {
        assertThat(processor.process(text, null).entities())
                .allSatisfy(entity -> assertThat(entity.resolution().outcome()).isEqualTo(Outcome.UNCHECKED));
    }

    @Test
    void offersFiveAtMostAndAlwaysTheSame() {
        var names =
                IntStream.range(0, 20).mapToObj(i -> "LOAD_" + (char) ('A' + i)).toList();
        var index = NameIndex.of(Map.of(EntityType.JOB, names));

        assertThat(index.near(EntityType.JOB, "LOAD_"))
                .extracting(KnownName::name)
                .containsExactly("LOAD_A", "LOAD_B", "LOAD_C", "LOAD_D", "LOAD_E");
    }

    @Test
    void namesThatAreNotThereYetDecideNothing() {
        var unread = QueryProcessor.builder().names(new Unread()).build();

        assertThat(unread.process("por que o job GERA_REM falhou?", null).entities())
                .singleElement()
                .satisfies(entity -> {
                    assertThat(entity.type()).isEqualTo(EntityType.JOB);
                    assertThat(entity.resolution().outcome()).isEqualTo(Outcome.UNCHECKED);
                });
        assertThat(unread.process("why did payroll fail?", null).entities()).isEmpty();
    }

    @Test
    void aUserIsOneOnlyWhereItIsSaid() {
        var users = NameIndex.of(Map.of(EntityType.USER, List.of("batch")));
        var named = QueryProcessor.builder().names(users).build();

        assertThat(named.process("why did the batch fail?", null).entities()).isEmpty();
    }

    /** Names that nobody has read. */
    private static final class Unread implements Names {
        @Override
        public boolean knows(EntityType type) {
            return false;
        }

        @Override
        public List<KnownName> find(String typed) {
            return List.of();
        }

        @Override
        public List<KnownName> near(EntityType type, String typed) {
            return List.of();
        }
    }

    private Entity only(String text) {
        var entities = processor.process(text, null).entities();
        assertThat(entities).hasSize(1);
        return entities.get(0);
    }
}
