package io.github.graphcalls.feign.request;

import static io.github.graphcalls.feign.server.Established.FOUND;
import static io.github.graphcalls.feign.server.Established.ID;
import static io.github.graphcalls.feign.server.Established.thenOnReuse;
import static io.github.graphcalls.feign.server.Established.trustingLookup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.server.RawConnection;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.server.RawServer.Service;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lookup whose reused connection fails is not sent again for ever, nor when its answer has begun. */
class RepeatLimitTest {

    static Stream<Named<String>> beginnings() {
        return Stream.of(
                Named.of("one byte", "H"),
                Named.of("half a status line", "HTTP/1.1 2"),
                Named.of("a line end", "\r\n"),
                Named.of("status 100", "HTTP/1.1 100 Continue\r\n\r\n"),
                Named.of("half a body", FOUND.substring(0, FOUND.length() - 5)));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void a_lookup_whose_answer_has_begun_is_not_sent_again(String beginning) {
        try (RawServer server = RawServer.serving(thenOnReuse(connection -> connection.write(beginning)));
                FeignCallLookup lookup = trustingLookup(server).build()) {
            lookup.find(ID);

            assertThat(lookup.find(ID)).isInstanceOf(Unavailable.class);

            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void a_lookup_over_a_new_connection_is_not_sent_again() {
        try (RawServer server = RawServer.serving(RawConnection::request);
                FeignCallLookup lookup = trustingLookup(server).build()) {
            assertThat(lookup.find(ID)).isInstanceOf(Unavailable.class);

            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void a_lookup_is_sent_once_more_and_not_twice() {
        try (RawServer server = RawServer.serving(RawServer.inTurn(thenOnReuse(end -> {}), RawConnection::request));
                FeignCallLookup lookup = trustingLookup(server).build()) {
            lookup.find(ID);

            assertThat(lookup.find(ID)).isInstanceOf(Unavailable.class);

            assertThat(server.requests).hasSize(3);
            assertThat(server.connections).hasSize(2);
        }
    }

    @Test
    @Tag("real-time")
    void a_lookup_that_is_sent_once_more_keeps_its_deadline() {
        Service late = thenOnReuse(connection -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300)));
        Service silent = connection -> {
            connection.request();
            connection.awaitClose();
        };
        try (RawServer server = RawServer.serving(RawServer.inTurn(late, silent));
                FeignCallLookup lookup = trustingLookup(server).build()) {
            lookup.find(ID);
            Instant deadline = Instant.now().plusMillis(800);
            long begun = System.nanoTime();

            LookupOutcome outcome = lookup.find(CallQuery.of(ID).deadline(deadline));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            TimedOut.class,
                            timedOut -> assertThat(timedOut.deadline()).isEqualTo(deadline));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(1050));
            assertThat(server.requests).hasSize(3);
        }
    }
}
