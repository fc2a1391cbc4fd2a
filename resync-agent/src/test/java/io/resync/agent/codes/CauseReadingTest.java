package io.resync.agent.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CauseReadingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            write error: No space left on device                              | DISK_SPACE
            erro de gravação: não há espaço livre, disco cheio                | DISK_SPACE
            error de escritura: no queda espacio en el dispositivo            | DISK_SPACE
            cannot create file: no free inodes on /stage                      | INODES
            o sistema de arquivos está sem inodes                             | INODES
            /app/run.sh: Permission denied                                    | PERMISSION
            Permissão negada ao abrir /dados/entrada                          | PERMISSION
            open: Permiso denegado                                            | PERMISSION
            connect to db1 port 1521: Connection refused                      | NETWORK
            Não foi possível conectar ao servidor                             | NETWORK
            No se pudo conectar con el servidor                               | NETWORK
            ssh: connect to host a1: Connection timed out                     | NETWORK
            ORA-01017: invalid username/password; logon denied                | CREDENTIALS
            FTP: 530 Login incorrect                                          | CREDENTIALS
            LDAP: error code 49 - Invalid Credentials                         | CREDENTIALS
            The account is locked out                                         | CREDENTIALS
            A senha do usuário svc expirou                                    | CREDENTIALS
            La contraseña ha caducado                                         | CREDENTIALS
            svc@host: Permission denied (publickey,password).                 | CREDENTIALS
            javax.net.ssl: certificate has expired                            | CERTIFICATE
            o certificado do agente está vencido: certificado vencido         | CERTIFICATE
            host key verification failed                                      | CERTIFICATE
            cat: /in/rates_20261120.csv: No such file or directory            | MISSING_FILE
            O arquivo /in/taxas.csv não foi encontrado                        | MISSING_FILE
            No existe el fichero o directorio                                 | MISSING_FILE
            duplicate key value violates unique constraint                    | DATA
            registro duplicado na carga                                       | DATA
            totals differ: ledger 10, file 11                                 | DATA
            lock file /var/run/load.lock exists, held by pid 4711             | LOCK
            Deadlock found when trying to get lock                            | LOCK
            el archivo está bloqueado por otro usuario                        | LOCK
            java.lang.OutOfMemoryError: Java heap space                       | MEMORY
            memória insuficiente para a consulta                              | MEMORY
            Too many open files                                               | LIMIT
            load_sales.sh: line 4: sqlldr: command not found                  | CONFIGURATION
            required parameter PROC_DATE is missing                           | CONFIGURATION
            o log de transações está cheio                                    | DISK_SPACE
            Access denied for user 'b'@'h' (using password: YES)              | CREDENTIALS
            krb5: ticket expired while getting credentials                    | CREDENTIALS
            timed out while waiting for lock on SALES                         | LOCK
            terminate called after throwing an instance of 'std::bad_alloc'   | MEMORY
            The network path was not found.                                   | NETWORK
            relation "stage.moves" does not exist                             | CONFIGURATION
            a tabela STG_VENDAS não existe                                    | CONFIGURATION
            Segmentation fault (core dumped)                                  | PROGRAM
            """)
    void recognisesCausesByTheirWords(String text, CauseCategory category) {
        var reading = CauseReading.of(text);

        assertThat(reading.category()).isEqualTo(category);
        assertThat(reading.certain()).isTrue();
    }

    @Test
    void theWordsDecideWhereACodeIsOnlyTypical() {
        assertThat(CauseReading.of("java.io.FileNotFoundException: /out/a.csv (Permission denied)")
                        .category())
                .isEqualTo(CauseCategory.PERMISSION);
    }

    @Test
    void aCodeThatIsOnlyTypicalMakesNothingCertain() {
        var reading = CauseReading.of("java.lang.NullPointerException");

        assertThat(reading.category()).isEqualTo(CauseCategory.PROGRAM);
        assertThat(reading.certain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"step CALCULATE ended with 8", "'good morning, all is well'", "''"})
    void whatSaysNothingStaysUnknown(String text) {
        assertThat(CauseReading.of(text).known()).isFalse();
    }

    @Test
    void aLongTextOfBlanksAndNamesIsReadQuickly() {
        var started = System.nanoTime();

        CauseReading.of("file path ".repeat(100_000));
        CauseReading.of("a".repeat(1_000_000));

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    }
}
