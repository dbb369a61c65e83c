package io.github.graphcalls.examples.fleet;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/**
 * The connections to SQLite or PostgreSQL, and one transaction for what the fleet and the scheduler write on one thread: within
 * {@link #inTransaction} the scheduler gets the same connection, and its removal of a task commits (db-scheduler issue 276).
 */
final class Database extends HikariDataSource {

    private static final Set<String> NETWORK_FILE_SYSTEMS =
            Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "fuse.sshfs");

    /** Work within a transaction. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final ThreadLocal<Connection> current = new ThreadLocal<>();
    private final boolean sqlite;

    private Database(HikariConfig config, boolean sqlite) {
        super(config);
        this.sqlite = sqlite;
    }

    /** Opens a database by its URL and makes the tables. */
    static Database open(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        boolean sqlite = url.startsWith("jdbc:sqlite:");
        if (sqlite) {
            Path file = Path.of(url.substring("jdbc:sqlite:".length()));
            refuseNetwork(file, fileSystemOf(file));
            // SQLite has one writer: more connections would wait for each other, and a deferred transaction could not
            // begin to write.
            config.setMaximumPoolSize(1);
            config.setConnectionTimeout(120_000);
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "NORMAL");
            config.addDataSourceProperty("busy_timeout", "60000");
            config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        } else if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(refusal(url));
        }
        Database database = new Database(config, sqlite);
        database.inTransaction(database::makeTables);
        return database;
    }

    private static String refusal(String url) {
        String product = url.startsWith("jdbc:h2") ? "H2" : url.startsWith("jdbc:hsqldb") ? "HSQLDB" : "";
        return product.isEmpty()
                ? "database: expected jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME, found another kind of URL"
                : "database: " + product
                        + " is refused: it loses commits when its process is killed, and with them verdicts;"
                        + " use jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME";
    }

    private static String fileSystemOf(Path file) {
        try {
            return Files.getFileStore(file.toAbsolutePath().getParent()).type();
        } catch (IOException e) {
            throw new IllegalArgumentException("database: no folder for " + file + "; make it", e);
        }
    }

    static void refuseNetwork(Path file, String fileSystem) {
        if (NETWORK_FILE_SYSTEMS.contains(fileSystem)) {
            throw new IllegalArgumentException("database: " + file + " is on a network file system, " + fileSystem
                    + ", on whose locks SQLite cannot rely; use a local file or jdbc:postgresql://HOST/NAME");
        }
    }

    /** Processes that start together wait for the first one. Where there are tables, making an index would lock them. */
    private Void makeTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!sqlite) {
                statement.execute("select pg_advisory_xact_lock(8522)");
            }
            try (ResultSet there = connection.getMetaData().getTables(null, null, "verdict_files", null)) {
                if (!there.next()) {
                    for (String each : tables()) {
                        statement.execute(each);
                    }
                }
            }
            return null;
        }
    }

    private List<String> tables() {
        String instant = sqlite ? "integer" : "timestamp with time zone";
        return List.of(
                "create table scheduled_tasks (task_name varchar(40) not null, task_instance varchar(400) not null,"
                        + " task_data " + (sqlite ? "blob" : "bytea") + ", execution_time " + instant
                        + " not null, picked "
                        + (sqlite ? "integer" : "boolean") + " not null, picked_by varchar(50), last_success " + instant
                        + ", last_failure " + instant + ", consecutive_failures integer, last_heartbeat " + instant
                        + ", version bigint not null, primary key (task_name, task_instance))",
                "create index due on scheduled_tasks (execution_time)",
                "create index beating on scheduled_tasks (last_heartbeat)",
                "create table verdicts (id varchar(400) primary key, line text not null, written integer not null)",
                "create index unwritten on verdicts (id) where written = 0",
                "create table verdict_files (name varchar(400) primary key, length bigint not null)");
    }

    /** How the scheduler speaks to this database. */
    JdbcCustomization dialect() {
        return sqlite ? new SqliteLocking() : new PostgreSqlJdbcCustomization(false, false);
    }

    /** The end of a query whose rows no other process may take: SQLite has one writer anyway. */
    String skipLocked() {
        return sqlite ? "" : " for update skip locked";
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection open = current.get();
        return open == null ? super.getConnection() : open;
    }

    /** Runs work in one transaction; all that this thread does with the database meanwhile is part of it. */
    <T> T inTransaction(Work<T> work) {
        try (Connection connection = super.getConnection()) {
            connection.setAutoCommit(false);
            current.set(unclosed(connection));
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } finally {
                current.remove();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("database: " + e.getMessage(), e);
        }
    }

    /** The scheduler closes each connection that it gets. */
    private static Connection unclosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Database.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
