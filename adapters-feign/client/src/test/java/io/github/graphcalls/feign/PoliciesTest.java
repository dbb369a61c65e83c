package io.github.graphcalls.feign;

import static io.github.graphcalls.feign.server.Established.FOUND;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.server.RawBatch;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policies that a lookup has by default or by its settings. */
class PoliciesTest {

    private static final String BUSY = RawServer.answer(503, "", "");

    private static Settings settings(RawServer server) {
        return Settings.NONE.with("base-url", server.baseUrl()).with("token", Secret.of(TOKEN));
    }

    private static FeignLookupBuilder withoutWaiting(Settings settings) {
        return FeignCallLookup.builder(settings).sleeper(wait -> {});
    }

    @Test
    void a_lookup_is_retried_by_default() {
        try (RawServer server = RawServer.keeping(BUSY, BUSY, FOUND);
                FeignCallLookup calls = withoutWaiting(settings(server)).build()) {
            assertThat(calls.find(ID)).isInstanceOf(Found.class);
            assertThat(server.requests).hasSize(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "4, 4"})
    void retry_attempts_limits_the_requests_of_a_lookup(String attempts, int requests) {
        try (RawServer server = RawServer.keeping(BUSY);
                FeignCallLookup calls = withoutWaiting(settings(server).with("retry-attempts", attempts))
                        .build()) {
            assertThat(calls.find(ID)).isInstanceOf(Unavailable.class);
            assertThat(server.requests).hasSize(requests);
        }
    }

    @Test
    void a_404_is_not_retried() {
        try (RawServer server = RawServer.keeping(RawServer.answer(404, "", ""));
                FeignCallLookup calls = withoutWaiting(settings(server)).build()) {
            assertThat(calls.find(ID)).isInstanceOf(NotFound.class);
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void a_retry_after_the_deadline_is_not_waited_for() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        try (RawServer server = RawServer.keeping(RawServer.answer(503, "Retry-After: 60\r\n", ""));
                FeignCallLookup calls =
                        withoutWaiting(settings(server)).clock(() -> now).build()) {
            assertThat(calls.find(CallQuery.of(ID).deadline(now.plusSeconds(10))))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            busy -> assertThat(busy.retryAt()).contains(now.plusSeconds(60)));
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void each_lookup_of_many_is_retried() {
        try (RawServer server = RawServer.keeping(BUSY, FOUND);
                FeignCallLookup calls = withoutWaiting(settings(server)).build();
                Stream<LookupResult> results = calls.findAll(Stream.of(CallQuery.of(ID)))) {
            assertThat(results).extracting(LookupResult::outcome).hasOnlyElementsOfType(Found.class);
            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void closing_ends_the_wait_for_a_retry() throws Exception {
        CountDownLatch requested = new CountDownLatch(1);
        RawServer.Service busy = connection -> {
            while (connection.request()) {
                connection.write(RawServer.answer(503, "Retry-After: 600\r\n", ""));
                requested.countDown();
            }
        };
        try (RawServer server = RawServer.serving(busy)) {
            FeignCallLookup calls = FeignCallLookup.builder(settings(server))
                    .timeout(Duration.ofHours(1))
                    .build();
            CompletableFuture<LookupOutcome> outcome = CompletableFuture.supplyAsync(() -> calls.find(ID));
            requested.await();
            calls.close();

            assertThat(outcome.get(60, TimeUnit.SECONDS)).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void a_limit_of_lookups_in_flight_leaves_batches_full() {
        try (RawServer server = RawServer.serving(RawBatch::answerAll);
                FeignCallLookup calls = FeignCallLookup.builder(
                                settings(server).with("max-in-flight", "1").with("batch-size", "3"))
                        .build()) {
            assertThat(RawBatch.outcomes(calls, 6)).hasSize(6).hasOnlyElementsOfType(Found.class);
            assertThat(server.requests).hasSize(2);
        }
    }

    @Tag("real-time")
    @ParameterizedTest
    @CsvSource({"max-in-flight, 1, 1, 1", "coalesce, true, 0, 1", "max-in-flight, 2, 1, 2", "coalesce, false, 0, 2"})
    void a_lookup_waits_for_another_where_a_setting_says_so(String name, String value, int id, int requests)
            throws Exception {
        CountDownLatch requested = new CountDownLatch(1);
        try (RawServer server = RawServer.silent(requested);
                FeignCallLookup calls = FeignCallLookup.open(settings(server).with(name, value))) {
            Instant deadline = Instant.now().plusMillis(800);
            CompletableFuture<LookupOutcome> first = CompletableFuture.supplyAsync(
                    () -> calls.find(CallQuery.of(ID).deadline(deadline)));
            requested.await();
            CallId other = id == 0 ? ID : CallId.of("another");

            assertThat(calls.find(CallQuery.of(other).deadline(Instant.now().plusMillis(150))))
                    .isInstanceOf(TimedOut.class);
            assertThat(server.requests).hasSize(requests);
            first.get(60, TimeUnit.SECONDS);
        }
    }
}
