package io.github.graphcalls.fake.fault;

import static io.github.graphcalls.fake.Observer.ID;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.event.EndEvents;
import io.github.graphcalls.fake.event.StateEvents;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class StaleAnswerTest extends FaultyWorld {

    @Test
    void a_stale_answer_shows_an_earlier_state() {
        FakeCallLookup calls = with(Faults.stale(ofSeconds(5)));
        time.advance(ofSeconds(14));

        Call stale = calls.find(ID).toOptional().orElseThrow();
        time.advance(ofSeconds(1));

        assertThat(stale.state().orElseThrow()).hasToString("establishing");
        assertThat(calls.find(ID).toOptional().orElseThrow().state().orElseThrow())
                .hasToString("established");
    }

    @Test
    void a_stale_answer_shows_a_call_that_was_not_yet_forgotten() {
        CallScript story = CallScript.outgoing(ID, "John")
                .atOnce(StateEvents.established(), EndEvents.hungUp())
                .after(ofSeconds(60), EndEvents.forgotten());
        World world = World.builder(Script.of(story))
                .faults(Faults.stale(ofSeconds(5)))
                .build();

        world.advance(ofSeconds(62));
        assertThat(FakeCallLookup.of(world).find(ID).toOptional().orElseThrow().isOver())
                .isTrue();
        world.advance(ofSeconds(3));

        assertThat(FakeCallLookup.of(world).find(ID)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_stale_answer_older_than_time_is_not_found() {
        LookupOutcome outcome =
                with(Faults.stale(ChronoUnit.FOREVER.getDuration())).find(ID);

        assertThat(outcome).isInstanceOf(NotFound.class);
    }

    @Test
    void a_stale_answer_for_an_unknown_call_is_not_found() {
        LookupOutcome outcome = with(Faults.stale(ofSeconds(5))).find(CallId.of("unknown"));

        assertThat(outcome).isInstanceOf(NotFound.class);
    }
}
