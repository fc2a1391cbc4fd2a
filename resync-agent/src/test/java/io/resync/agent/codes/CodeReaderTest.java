package io.resync.agent.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CodeReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insert refused: ORA-01653: unable to extend table                     | ORA-01653
            AWSBHT001E The job cannot be launched: AWSBDW002E                      | AWSBHT001E,AWSBDW002E
            DB21034E  SQL0911N  The current transaction has been rolled back       | db2.-911
            DSNT408I SQLCODE = -904, ERROR: UNSUCCESSFUL EXECUTION                 | DSNT408I,db2.-904
            com.ibm.db2.jcc.am.SqlException: SQLCODE=-803, SQLSTATE=23505          | db2.-803,sqlstate.23505
            Msg 9002, Level 17, State 4, Server SQL01                              | mssql.9002
            ERROR 1045 (28000): Access denied for user 'batch'@'app1'              | mysql.1045
            curl: (28) Operation timed out after 30000 milliseconds                | curl.28
            AWSITA245E libcurl error 60                                            | AWSITA245E,curl.60
            530 Login incorrect.                                                   | ftp.530
            ftp> get report.txt: 550 Failed to open file.                          | ftp.550
            [LDAP: error code 49 - 80090308: AcceptSecurityContext error, data 775 | ad.775,ldap.49
            MQJE001: Completion Code '2', Reason '2035'.                           | mq.2035
            HTTP/1.1 503 Service Unavailable                                       | http.503
            System error 1326 has occurred.                                        | win.1326
            IEF450I PAYJOB STEP1 - ABEND=S0C7 U0000 REASON=00000000                | IEF450I,S0C7
            java.net.UnknownHostException: sftp.example.com                        | UnknownHostException
            write failed: ENOSPC                                                   | ENOSPC
            """)
    void findsCodesAsTheyAreWritten(String text, String codes) {
        assertThat(CodeReader.in(text)).extracting(MessageCode::code).containsExactlyInAnyOrder(codes.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loaded 530 rows of 550",
                "2026-11-20 01:12:40,530 INFO started",
                "batch 1045 (28 of 30)",
                "see INC-0311 and RB-017",
                "order S222 shipped to U4038",
                "MyOwnException: no reason",
                "EXAMPLE",
                ""
            })
    void numbersAndNamesThatOnlyLookAlikeAreNoCodes(String text) {
        assertThat(CodeReader.in(text)).isEmpty();
    }

    @Test
    void tellsACodeOnceAndAsItWasShown() {
        assertThat(CodeReader.in("ORA-01653 again ORA-01653 and AWSJC0005E"))
                .containsExactly(
                        new MessageCode("ORA-01653", "ORA-01653"), new MessageCode("AWSJCO005E", "AWSJC0005E"));
    }
}
