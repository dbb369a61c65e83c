package io.github.graphcalls.examples.fleet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.github.graphcalls.lookup.policy.ReconciliationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the verdicts, and hands them on: to a file exactly once, as lines of JSON, or to a webhook at least once, with the id of the
 * call as idempotency key.
 */
final class Verdicts {

    static final String DELIVER = "deliver";
    private static final int BATCH = 1_000;

    private final Database database;
    private final Optional<Path> file;
    private final Optional<URI> webhook;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    Verdicts(Database database, Optional<Path> file, Optional<URI> webhook) {
        this.database = database;
        this.file = file.map(each -> each.toAbsolutePath().normalize());
        this.webhook = webhook;
    }

    Database database() {
        return database;
    }

    /** Adds a verdict within a transaction; with a webhook also the task that delivers it. */
    void add(Connection connection, String tenant, ReconciliationResult result, Instant now) {
        String id = result.id().value();
        String line = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("tenant", tenant)
                .put("verdict", result.verdict().name())
                .put("at", now.toString())
                .put("outcome", result.outcome().toString())
                .toString();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into verdicts (id, line, written) values (?, ?, 0) on conflict do nothing")) {
            insert.setString(1, id);
            insert.setString(2, line);
            if (insert.executeUpdate() == 1 && webhook.isPresent()) {
                deliverLater(connection, id, line, now);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("verdict on " + id + ": " + e.getMessage(), e);
        }
    }

    private void deliverLater(Connection connection, String id, String line, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)"
                        + " values (?, ?, ?, ?, ?, 1)")) {
            insert.setString(1, DELIVER);
            insert.setString(2, id);
            insert.setBytes(3, BelievedCall.SERIALIZER.serialize(line));
            database.dialect().setInstant(insert, 4, now);
            insert.setBoolean(5, false);
            insert.executeUpdate();
        }
    }

    /** The task that delivers one verdict to the webhook, until it is accepted. */
    Task<String> delivery() {
        return Tasks.oneTime(DELIVER, String.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(5)))
                .onDeadExecution(Fleet.revival())
                .execute((task, context) -> deliver(task.getId(), task.getData()));
    }

    private void deliver(String id, String line) {
        HttpRequest request = HttpRequest.newBuilder(webhook.orElseThrow())
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id)
                .POST(HttpRequest.BodyPublishers.ofString(line))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IllegalStateException("webhook: expected status 2xx, found " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("webhook: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("webhook: interrupted", e);
        }
    }

    /**
     * Appends the verdicts that are in no file yet. The length of the file and the marks of the lines are one transaction, and a file
     * that is longer, since a process died in between, is cut to that length first.
     *
     * @return how many lines were written
     */
    int write() {
        return file.isEmpty() ? 0 : writeTo(file.get());
    }

    private int writeTo(Path target) {
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                // Also against a process that the database gave up while it was stopped.
                FileLock lock = channel.tryLock()) {
            return lock == null ? 0 : database.inTransaction(connection -> append(connection, target, channel));
        } catch (IOException e) {
            throw new UncheckedIOException(target + ": " + e.getMessage(), e);
        }
    }

    private int append(Connection connection, Path target, FileChannel channel) throws SQLException {
        long length = lengthOf(connection, target);
        List<String> ids = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        try (PreparedStatement select = connection.prepareStatement(
                        "select id, line from verdicts where written = 0 limit " + BATCH + database.skipLocked());
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
                lines.append(rows.getString(2)).append('\n');
            }
        }
        try {
            channel.truncate(length).position(length);
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            mark(connection, target, channel.position(), ids);
            return ids.size();
        } catch (IOException e) {
            throw new UncheckedIOException(target + ": " + e.getMessage(), e);
        }
    }

    private static long lengthOf(Connection connection, Path target) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                        "insert into verdict_files (name, length) values (?, 0) on conflict (name) do update set name = excluded.name");
                PreparedStatement select =
                        connection.prepareStatement("select length from verdict_files where name = ?")) {
            insert.setString(1, target.toString());
            insert.executeUpdate();
            select.setString(1, target.toString());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void mark(Connection connection, Path target, long length, List<String> ids) throws SQLException {
        try (PreparedStatement written = connection.prepareStatement("update verdicts set written = 1 where id = ?");
                PreparedStatement update =
                        connection.prepareStatement("update verdict_files set length = ? where name = ?")) {
            for (String id : ids) {
                written.setString(1, id);
                written.addBatch();
            }
            written.executeBatch();
            update.setLong(1, length);
            update.setString(2, target.toString());
            update.executeUpdate();
        }
    }
}
