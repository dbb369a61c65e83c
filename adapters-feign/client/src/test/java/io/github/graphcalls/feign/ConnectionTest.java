package io.github.graphcalls.feign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import feign.Request;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.Signature;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import io.github.graphcalls.lookup.LookupOutcome.Malformed;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connections: kept, given up, and closed. */
class ConnectionTest {

    private static final CallId ID = CallId.of(Fault.ID);
    private static final String FOUND = RawServer.answer(200, "", Fault.DOCUMENT);

    private static FeignLookupBuilder lookup(RawServer server) {
        return FeignCallLookup.builder().baseUrl(server.baseUrl()).token(TokenSource.of(Secret.of("any")));
    }

    private static RawServer keeping(String... answers) {
        AtomicInteger next = new AtomicInteger();
        return RawServer.serving(connection -> {
            while (connection.request()) {
                connection.write(answers[Math.min(next.getAndIncrement(), answers.length - 1)]);
            }
        });
    }

    @Test
    void One_connection_serves_one_lookup_after_the_other() {
        try (RawServer server = keeping(FOUND, RawServer.answer(404, "", ""), FOUND);
                FeignCallLookup lookup = lookup(server).build()) {
            assertThat(List.of(lookup.find(ID), lookup.find(ID), lookup.find(ID)))
                    .hasSize(3)
                    .filteredOn(Found.class::isInstance)
                    .hasSize(2);

            assertThat(server.connections).hasSize(1);
        }
    }

    @Test
    void A_query_is_not_asked_again_when_the_server_takes_it_and_says_nothing() {
        RawServer once = RawServer.serving(connection -> {
            connection.request();
            connection.write(FOUND);
            connection.request();
        });
        try (RawServer server = once;
                FeignCallLookup lookup = lookup(server).build()) {
            assertThat(lookup.find(ID)).isInstanceOf(Found.class);

            assertThat(lookup.find(ID)).isInstanceOf(Unavailable.class);

            assertThat(server.requests).hasSize(2);
            assertThat(server.connections).hasSize(1);
        }
    }

    @Test
    void After_a_503_the_next_attempt_opens_a_new_connection() {
        try (RawServer server = keeping(FOUND, RawServer.answer(503, "", ""), FOUND);
                FeignCallLookup lookup = lookup(server).build()) {
            lookup.find(ID);
            lookup.find(ID);
            assertThat(server.connections).hasSize(1);

            assertThat(lookup.find(ID)).isInstanceOf(Found.class);

            assertThat(server.connections).hasSize(2);
        }
    }

    @Test
    void A_body_beyond_a_bound_of_ones_own_is_malformed_and_its_connection_given_up() {
        String large = RawServer.answer(200, "", " ".repeat(1001));
        try (RawServer server = keeping(large, FOUND);
                FeignCallLookup lookup = lookup(server)
                        .transport(TransportSettings.DEFAULT.withLargestBody(1000))
                        .build()) {
            assertThat(lookup.find(ID))
                    .isInstanceOf(Malformed.class)
                    .asString()
                    .contains("expected a body of at most 1000 bytes", "status 200", "client-request-id");

            assertThat(lookup.find(ID)).isInstanceOf(Found.class);
        }
    }

    @Test
    void No_more_connections_are_made_than_there_may_be() throws Exception {
        try (RawServer server = keeping(FOUND);
                FeignCallLookup lookup = lookup(server)
                        .transport(TransportSettings.DEFAULT.withConnections(2))
                        .build()) {
            ExecutorService threads = Executors.newFixedThreadPool(16);
            List<Future<LookupOutcome>> outcomes = threads.invokeAll(Collections.nCopies(64, () -> lookup.find(ID)));
            threads.shutdown();

            for (Future<LookupOutcome> outcome : outcomes) {
                assertThat(outcome.get()).isInstanceOf(Found.class);
            }
            assertThat(server.connections).hasSizeLessThanOrEqualTo(2);
        }
    }

    /** Tells that it was asked, and answers nothing. */
    private static RawServer silent(CountDownLatch asked) {
        return RawServer.serving(connection -> {
            connection.request();
            asked.countDown();
            connection.awaitFarewell();
        });
    }

    @Test
    @Tag("real-time")
    void Who_waits_for_a_connection_waits_no_longer_than_the_deadline() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (RawServer server = silent(asked);
                FeignCallLookup lookup = lookup(server)
                        .transport(TransportSettings.DEFAULT.withConnections(1))
                        .timeout(Duration.ofMillis(400))
                        .build()) {
            Future<LookupOutcome> first = thread.submit(() -> lookup.find(ID));
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(lookup.find(ID)).isInstanceOf(LookupOutcome.TimedOut.class);

            assertThat(first.get(10, TimeUnit.SECONDS)).isInstanceOf(LookupOutcome.TimedOut.class);
        } finally {
            thread.shutdownNow();
        }
    }

    /** Takes longer to be signed than it may take in all. */
    private static final class LateOptions extends Request.Options implements Signature {
        LateOptions() {
            super(1, TimeUnit.MILLISECONDS, 1, TimeUnit.MILLISECONDS, false);
        }

        @Override
        public void sign(BiConsumer<String, String> header) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    @Tag("real-time")
    void Who_is_given_up_before_a_connection_is_found_leaves_it_to_others() throws Exception {
        try (RawServer server = keeping(FOUND);
                Transport transport = Transport.pooled(TransportSettings.DEFAULT.withConnections(1))) {
            Request request = Request.create(
                    Request.HttpMethod.GET,
                    server.baseUrl() + "/communications/calls/" + ID,
                    Map.of(),
                    null,
                    null,
                    null);

            assertThatExceptionOfType(HttpTimeoutException.class)
                    .isThrownBy(() -> transport.execute(request, new LateOptions()));

            Request.Options patient = new Request.Options(10, TimeUnit.SECONDS, 10, TimeUnit.SECONDS, false);
            assertThat(transport.execute(request, patient).status()).isEqualTo(200);
        }
    }

    @Test
    @Tag("real-time")
    void Closing_ends_what_is_under_way() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (RawServer server = silent(asked)) {
            FeignCallLookup lookup = lookup(server).build();
            Future<LookupOutcome> outcome = thread.submit(() -> lookup.find(ID));
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

            lookup.close();

            assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(Unavailable.class);
            assertThat(server.isDeserted()).isTrue();
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    @Tag("real-time")
    void A_retry_waits_as_long_as_it_is_told_by_a_real_clock() {
        try (RawServer server = keeping(RawServer.answer(503, "Retry-After: 1.2\r\n", ""), FOUND);
                FeignCallLookup lookup = lookup(server).build()) {
            long begun = System.nanoTime();

            LookupOutcome outcome =
                    RetryingLookup.of(lookup, RetryPolicy.DEFAULT).find(ID);

            assertThat(outcome).isInstanceOf(Found.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofMillis(1200), Duration.ofSeconds(10));
            assertThat(server.connections).hasSize(2);
        }
    }
}
