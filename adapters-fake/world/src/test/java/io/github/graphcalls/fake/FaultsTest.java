package io.github.graphcalls.fake;

import static io.github.graphcalls.fake.Observer.ID;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.event.EndEvents;
import io.github.graphcalls.fake.event.StateEvents;
import io.github.graphcalls.fake.fault.ByteFault;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
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
    void A_fault_answers_in_place_of_the_call(Fault fault, Class<?> outcome, int status) {
        LookupOutcome answer = with(fault).find(ID);

        assertThat(answer).isInstanceOf(outcome);
        assertThat(answer.diagnostics().status().orElse(0)).isEqualTo(status);
        assertThat(answer.diagnostics().requestId().isPresent()).isEqualTo(status != 0);
    }

    @Test
    void The_same_fault_added_again_strikes_again() {
        World world = World.builder(SCRIPT).build();
        FakeCallLookup calls = FakeCallLookup.in(world);
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
    void A_stale_answer_shows_the_call_as_it_stood() {
        FakeCallLookup calls = with(Faults.stale(ofSeconds(5)));
        time.advance(ofSeconds(14));

        Call stale = calls.find(ID).toOptional().orElseThrow();
        time.advance(ofSeconds(1));

        assertThat(stale.state().orElseThrow()).hasToString("establishing");
        assertThat(calls.find(ID).toOptional().orElseThrow().state().orElseThrow())
                .hasToString("established");
    }

    @Test
    void A_stale_answer_shows_a_call_that_was_not_yet_forgotten_then() {
        CallScript story = CallScript.outgoing(ID, "John")
                .atOnce(StateEvents.established(), EndEvents.hungUp())
                .after(ofSeconds(60), EndEvents.forgotten());
        World world = World.builder(Script.of(story))
                .faults(Faults.stale(ofSeconds(5)))
                .build();

        world.advance(ofSeconds(62));
        assertThat(FakeCallLookup.in(world).find(ID).toOptional().orElseThrow().isOver())
                .isTrue();
        world.advance(ofSeconds(3));

        assertThat(FakeCallLookup.in(world).find(ID)).isInstanceOf(NotFound.class);
    }

    @Test
    void A_stale_answer_of_before_all_time_shows_nothing() {
        LookupOutcome outcome = with(Faults.stale(FOREVER)).find(ID);

        assertThat(outcome).isInstanceOf(NotFound.class);
    }

    @Test
    void A_stale_answer_for_a_call_that_nobody_knows_is_that_there_is_none() {
        LookupOutcome outcome = with(Faults.stale(ofSeconds(5))).find(CallId.of("nobody"));

        assertThat(outcome).isInstanceOf(NotFound.class);
    }

    @Test
    void a_wait_without_an_end_is_that_of_ten_years_as_the_client_reads_it() {
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

                assertThat(FakeCallLookup.in(world).find(ID)).isNotNull();
            }
        }
    }

    @Test
    void faults_are_listed_when_they_are_printed() {
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
    void Numbers_that_make_no_sense_are_refused() {
        Fault fault = Faults.denied();

        refused(() -> fault.times(0), "times: expected at least 1, found 0");
        refused(() -> fault.delayedBy(ofSeconds(-1)), "delay: expected zero or more, found PT-1S");
        refused(() -> fault.onLookup(0), "nth: expected at least 1, found 0");
        refused(() -> fault.percent(101), "percent: expected 0 to 100, found 101");
        refused(() -> Faults.throttled(ofSeconds(-1)), "retryAfter: expected zero or more, found PT-1S");
        refused(
                () -> fault.between(ofSeconds(2), ofSeconds(2)),
                "to: expected a point later than from, which is PT2S, found PT2S");
        refused(() -> Faults.stale(ofSeconds(-1)), "age: expected zero or more, found PT-1S");
        refused(() -> Faults.status(600), "status: expected 200 to 599, found 600");
    }

    private static void refused(Runnable action, String message) {
        assertThatIllegalArgumentException().isThrownBy(action::run).withMessage(message);
    }
}
