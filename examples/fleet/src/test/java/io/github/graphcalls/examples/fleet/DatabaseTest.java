package io.github.graphcalls.examples.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"jdbc:h2:./fleet, H2", "jdbc:hsqldb:file:fleet, HSQLDB"})
    void a_database_that_loses_commits_is_refused_by_its_name_and_the_reason(String url, String name) {
        assertThatThrownBy(() -> Database.open(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("killed")
                .hasMessageContaining("jdbc:postgresql:");
    }

    @Test
    void another_database_is_refused_without_its_url_which_may_hold_a_password() {
        assertThatThrownBy(() -> Database.open("jdbc:mysql://host/fleet?password=secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void sqlite_has_one_connection_a_write_ahead_log_and_immediate_transactions() {
        String url = "jdbc:sqlite:" + folder.resolve("fleet.db");
        try (Database one = Database.open(url);
                Database other = Database.open(url)) {
            assertThat(one.getMaximumPoolSize()).isOne();
            assertThat(text(one, "pragma journal_mode")).isEqualTo("wal");
            assertThat(text(one, "pragma busy_timeout")).isEqualTo("60000");
            assertThat(text(other, "pragma busy_timeout = 1")).isEqualTo("1");
            // A transaction that has read alone keeps others from writing, so that it can write itself.
            one.inTransaction(connection -> {
                assertThatThrownBy(() -> text(other, "select count(*) from verdicts"))
                        .hasStackTraceContaining("SQLITE_BUSY");
                return null;
            });
        }
    }

    @Test
    void sqlite_on_a_network_file_system_is_refused() {
        assertThatThrownBy(() -> Database.refuseNetwork(folder.resolve("fleet.db"), "nfs4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nfs4")
                .hasMessageContaining("jdbc:postgresql:");
    }

    private static String text(Database database, String query) {
        return database.inTransaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            }
        });
    }
}
