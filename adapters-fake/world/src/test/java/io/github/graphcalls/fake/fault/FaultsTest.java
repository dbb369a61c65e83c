package io.github.graphcalls.fake.fault;

import static io.github.graphcalls.fake.Observer.ID;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest extends FaultyWorld {

    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    static Stream<Arguments> effects() {
        return Stream.of(
                Arguments.of(Faults.throttled(ofSeconds(5)), Throttled.class, 429),
                Arguments.of(Faults.denied(), Denied.class, 403),
                Arguments.of(Faults.rejected(), Rejected.class, 400),
                Arguments.of(Faults.unavailable(), Unavailable.class, 503),
                Arguments.of(Faults.connectionLost(), Unavailable.class, 0),
                Arguments.of(Faults.timedOut(), TimedOut.class, 0),
                Arguments.of(Faults.malformed(), Malformed.class, 200),
                Arguments.of(Faults.notFound(), NotFound.class, 404),
                Arguments.of(Faults.stale(ofSeconds(5)), NotFound.class, 404),
                Arguments.of(Faults.slow(ofSeconds(1)), Found.class, 200));
    }

    @ParameterizedTest
    @MethodSource("effects")
    void a_fault_replaces_the_answer(Fault fault, Class<?> outcome, int status) {
        LookupOutcome answer = with(fault).find(ID);

        assertThat(answer).isInstanceOf(outcome);
        assertThat(answer.diagnostics().status().orElse(0)).isEqualTo(status);
        assertThat(answer.diagnostics().requestId().isPresent()).isEqualTo(status != 0);
    }

    @Test
    void a_fault_that_is_added_again_applies_again() {
        World world = World.builder(SCRIPT).build();
        FakeCallLookup calls = FakeCallLookup.of(world);
        Fault once = Faults.denied().times(1);

        world.add(once);
        LookupOutcome first = calls.find(ID);
        LookupOutcome second = calls.find(ID);
        world.clearFaults();
        world.add(once);

        assertThat(first).isInstanceOf(Denied.class);
        assertThat(second).isInstanceOf(Found.class);
        assertThat(calls.find(ID)).isInstanceOf(Denied.class);
        assertThat(world.behavior().faults()).containsExactly(once);
    }

    @Test
    void an_infinite_wait_is_read_as_ten_years() {
        Instant end = BEGIN.plus(Duration.ofDays(3650));

        assertThat(with(Faults.throttled(FOREVER)).find(ID).retryAt()).contains(end);
        assertThat(with(Fault.of(Faults.retryAfter(Effect.Http.of(503), FOREVER)))
                        .find(ID)
                        .retryAt())
                .contains(end);
    }

    @ParameterizedTest
    @CsvSource({
        "404,NotFound,itemNotFound",
        "410,NotFound,itemNotFound",
        "401,Denied,InvalidAuthenticationToken",
        "408,Unavailable,serviceNotAvailable",
        "502,Unavailable,serviceNotAvailable",
        "418,Rejected,BadRequest"
    })
    void an_answer_of_any_status_is_read_as_over_http(int status, String outcome, String code) {
        LookupOutcome answer = with(Faults.status(status)).find(ID);

        assertThat(answer.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(answer.diagnostics().status()).contains(status);
        assertThat(answer.diagnostics().code()).contains(code);
    }

    @Test
    void a_fault_in_a_world_whose_clock_stands_beyond_any_date_is_an_outcome() {
        for (Instant instant : List.of(Instant.MIN, Instant.MAX)) {
            VirtualTime clock = VirtualTime.startingAt(instant);
            for (Fault fault : List.of(
                    Faults.throttled(ofSeconds(30)),
                    Faults.status(302),
                    Faults.bytes(ByteFault.CONTENT_LENGTH_TOO_SHORT),
                    Faults.denied().between(ofSeconds(0), FOREVER))) {
                World world = World.builder(SCRIPT).clock(clock).faults(fault).build();

                assertThat(FakeCallLookup.of(world).find(ID)).isNotNull();
            }
        }
    }

    @Test
    void faults_are_printed_one_on_each_line() {
        World world = World.builder(SCRIPT)
                .faults(
                        Faults.throttled(ofSeconds(5)).onLookup(2).times(1).named("busy"),
                        Faults.notFound().forCall(ID).between(ofSeconds(1), ofSeconds(2)),
                        Faults.slow(Duration.ofMillis(300)).percent(5),
                        Faults.bytes(ByteFault.GZIP).onPath("/v1.0/*"))
                .build();

        assertThat(world.behavior()).hasToString("""
                quirks []
                fault busy: status 429 TooManyRequests Retry-After: 5: every call, request 2, 1 time
                fault status 404 8522: call 2e1a0b00-2db4-4022-9570-243709c565ab, from PT1S, to PT2S
                fault answered: every call, 5 percent, delayed by PT0.3S
                fault gzip: path /v1.0/*""");
    }

    @Test
    void invalid_numbers_of_a_fault_are_refused() {
        Fault fault = Faults.denied();

        refused(() -> fault.times(0), "times: expected at least 1, found 0");
        refused(() -> fault.delayedBy(ofSeconds(-1)), "delay: expected zero or more, found PT-1S");
        refused(() -> fault.onLookup(0), "nth: expected at least 1, found 0");
        refused(() -> fault.percent(101), "percent: expected 0 to 100, found 101");
        refused(() -> Faults.throttled(ofSeconds(-1)), "retryAfter: expected zero or more, found PT-1S");
        refused(() -> fault.between(ofSeconds(2), ofSeconds(2)), "to: expected a point after from, PT2S, found PT2S");
        refused(() -> Faults.stale(ofSeconds(-1)), "age: expected zero or more, found PT-1S");
        refused(() -> Faults.status(600), "status: expected 200 to 599, found 600");
    }

    private static void refused(Runnable action, String message) {
        assertThatIllegalArgumentException().isThrownBy(action::run).withMessage(message);
    }
}
