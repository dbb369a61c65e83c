package io.github.graphcalls.examples.fleet;

import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.stats.StatsRegistry;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A fleet over SQLite on a clock that goes from one due task to the next, on the thread of the test. */
final class ManualFleet implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("com.github.kagkarlsson"), Logger.getLogger("com.zaxxer.hikari"));

    /** The lookups that were sent: instant, tenant and id. */
    final List<String> lookups = new ArrayList<>();

    final Path file;
    final Database database;
    final Verdicts verdicts;
    private final SettableClock clock = new SettableClock();
    private final Intake intake;
    private final Fleet fleet;
    private final ManualScheduler scheduler;

    ManualFleet(Path folder, Fleet.Pace pace, BiFunction<String, CallId, LookupOutcome> script) {
        this(folder, pace, script, StatsRegistry.NOOP, (verdict, removal) -> {
            verdict.run();
            removal.run();
        });
    }

    ManualFleet(
            Path folder,
            Fleet.Pace pace,
            BiFunction<String, CallId, LookupOutcome> script,
            StatsRegistry registry,
            BiConsumer<Runnable, Runnable> order) {
        QUIET.forEach(each -> each.setLevel(Level.WARNING));
        clock.set(START);
        file = folder.resolve("verdicts.jsonl");
        database = Database.open("jdbc:sqlite:" + folder.resolve("fleet.db"));
        verdicts = new Verdicts(database, Optional.of(file), Optional.empty());
        intake = new Intake(database, clock::now, pace.interval().dividedBy(5));
        fleet = new Fleet(
                tenant -> query -> {
                    lookups.add(clock.now() + " " + tenant + " " + query.id());
                    return script.apply(tenant, query.id());
                },
                verdicts,
                pace,
                clock::now,
                order);
        var builder = (TestHelper.ManualSchedulerBuilder) fleet.builder(
                TestHelper.createManualScheduler(database, fleet.tasks()).clock(clock), "manual");
        scheduler = builder.statsRegistry(registry)
                .pollingStrategy(new PollingStrategyConfig(PollingStrategyConfig.Type.LOCK_AND_FETCH, 0.5, 1.0))
                .build();
    }

    void watchedBy(Fleet.Watcher watcher) {
        fleet.watchedBy(watcher);
    }

    Instant now() {
        return clock.now();
    }

    ManualFleet add(String... lines) {
        intake.add(List.of(lines).stream().map(Intake.Entry::of).toList());
        return this;
    }

    /** Runs all that is due within a time. */
    ManualFleet run(Duration time) {
        Instant end = clock.now().plus(time);
        for (Optional<Instant> next = next(); next.isPresent() && !next.get().isAfter(end); next = next()) {
            clock.set(next.get().isAfter(clock.now()) ? next.get() : clock.now());
            scheduler.runAnyDueExecutions();
        }
        clock.set(end);
        return this;
    }

    private Optional<Instant> next() {
        long millis = number("select coalesce(min(execution_time), -1) from scheduled_tasks");
        return millis < 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    long number(String query) {
        return database.inTransaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    long tasks() {
        return number("select count(*) from scheduled_tasks");
    }

    List<String> settled() {
        while (verdicts.write() > 0) {}
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
