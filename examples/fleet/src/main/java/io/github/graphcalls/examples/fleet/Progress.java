package io.github.graphcalls.examples.fleet;

import java.io.PrintStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Counts what is left and what is settled; shows it every two seconds on a terminal. */
final class Progress {

    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final Database database;
    private final Instant start;
    private final InstantSource clock;
    private final PrintStream terminal;
    private Instant next;

    Progress(Database database, InstantSource clock, PrintStream terminal) {
        this.database = database;
        this.clock = clock;
        this.terminal = terminal;
        start = clock.instant();
        next = start;
    }

    /** Whether all tasks that were due at the start were executed, and each verdict was once sent to the webhook. */
    boolean nothingIsDue() {
        return count(
                        "select count(*) from scheduled_tasks where execution_time <= ?" + " or (task_name = '"
                                + Verdicts.DELIVER + "' and coalesce(consecutive_failures, 0) = 0)",
                        true)
                == 0;
    }

    void show() {
        if (System.console() != null && !clock.instant().isBefore(next)) {
            next = clock.instant().plus(PERIOD);
            terminal.print("\r" + line());
        }
    }

    /** The counts at the end, whether there is a terminal or not. */
    void end() {
        terminal.println((System.console() == null ? "" : "\r") + line());
    }

    private String line() {
        return count("select count(*) from scheduled_tasks where task_name = '" + Fleet.RECONCILE + "'", false)
                + " believed alive, " + count("select count(*) from verdicts", false) + " settled";
    }

    private long count(String query, boolean dueAtStart) {
        return database.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(query)) {
                if (dueAtStart) {
                    database.dialect().setInstant(select, 1, start);
                }
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("database: " + e.getMessage(), e);
            }
        });
    }
}
