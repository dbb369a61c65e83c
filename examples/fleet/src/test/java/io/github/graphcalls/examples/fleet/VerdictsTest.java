package io.github.graphcalls.examples.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.lookup.policy.ReconciliationResult;
import io.github.graphcalls.lookup.policy.ReconciliationResult.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class VerdictsTest {

    @TempDir
    private Path folder;

    private Path file;
    private Database database;

    @BeforeEach
    void open() {
        file = folder.resolve("verdicts.jsonl");
        database = Database.open("jdbc:sqlite:" + folder.resolve("fleet.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Verdicts verdicts() {
        return new Verdicts(database, Optional.of(file), Optional.empty());
    }

    private void settle(Verdicts verdicts, String... ids) {
        for (String each : ids) {
            CallId id = CallId.of(each);
            ReconciliationResult result = new ReconciliationResult(
                    id, Verdict.ENDED, Outcomes.found(id, CallState.TERMINATED), Instant.EPOCH);
            database.inTransaction(connection -> {
                verdicts.add(connection, "contoso.com", result, Instant.EPOCH);
                return null;
            });
        }
    }

    @Test
    void each_verdict_is_one_line_of_the_file() throws IOException {
        Verdicts verdicts = verdicts();
        settle(verdicts, "a", "b", "a");

        assertThat(verdicts.write()).isEqualTo(2);
        assertThat(verdicts.write()).isZero();
        settle(verdicts, "c");
        verdicts.write();

        assertThat(Files.readAllLines(file)).hasSize(3).allMatch(line -> line.startsWith("{\"id\":\""));
    }

    @Test
    void what_a_dead_process_appended_without_its_marks_is_cut_off() throws IOException {
        Verdicts verdicts = verdicts();
        settle(verdicts, "a");
        verdicts.write();
        Files.writeString(file, "{\"id\":\"cut", StandardOpenOption.APPEND);

        settle(verdicts, "b");
        verdicts().write();

        assertThat(Files.readAllLines(file))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("{\"id\":\"a\"").endsWith("}"),
                        other -> assertThat(other).startsWith("{\"id\":\"b\"").endsWith("}"));
    }

    @Test
    void a_failed_write_leaves_its_verdicts_for_the_next_one() throws IOException {
        Verdicts verdicts = verdicts();
        settle(verdicts, "a");
        Files.createDirectory(file);
        assertThatThrownBy(verdicts::write).isInstanceOf(RuntimeException.class);
        Files.delete(file);

        assertThat(verdicts.write()).isOne();
    }

    @Test
    @Tag("real-time")
    void a_webhook_gets_each_verdict_until_it_accepts_it_with_the_id_as_idempotency_key() throws Exception {
        List<String> keys = new CopyOnWriteArrayList<>();
        CountDownLatch accepted = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + new String(exchange.getRequestBody().readAllBytes()).contains("\"verdict\":\"ENDED\""));
            exchange.sendResponseHeaders(keys.size() == 1 ? 500 : 204, -1);
            exchange.close();
            if (keys.size() == 2) {
                accepted.countDown();
            }
        });
        server.start();
        try {
            URI webhook = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            Verdicts verdicts = new Verdicts(database, Optional.empty(), Optional.of(webhook));
            settle(verdicts, "a");
            var scheduler =
                    new Fleet(tenant -> null, verdicts, Fleet.Pace.DEFAULT, InstantSource.system()).scheduler("one");
            scheduler.start();
            assertThat(accepted.await(30, TimeUnit.SECONDS)).isTrue();
            scheduler.stop();
        } finally {
            server.stop(0);
        }
        assertThat(keys).containsExactly("a true", "a true");
    }
}
