package io.github.graphcalls.examples.cli.record;

import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.examples.cli.ScriptedProvider;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A recording over HTTP, on whose clock an answer takes 178 ms. */
class ReplayTest {

    private static final CallId TALK = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    private static final int LOOKUPS = 12;

    private static final Scenario ORIGINAL = new Scenario(
            0,
            Script.of(CallScript.joining(TALK, "Ann Smith")
                    .after(ofSeconds(3), established())
                    .after(ofSeconds(3), joins("Bob Brown"))
                    .after(ofSeconds(3), hungUp())),
            Behavior.USUAL.with(List.of(
                    Fault.of(Effect.Http.of(429).header("Retry-After", "1"))
                            .forCall(TALK)
                            .onLookup(2),
                    Fault.of(Effect.Http.of(503).header("Retry-After", "7"))
                            .forCall(TALK)
                            .onLookup(4))));

    /** What a client read, and what was recorded meanwhile. */
    private record Recording(List<String> outcomes, RecordedScenario made) {
        Scenario scenario() {
            return Scenario.parse(made.scenario().json());
        }
    }

    private static Recording record(Scenario played, CallId id) {
        VirtualTime time = VirtualTime.startingAt(ScriptedProvider.NOON);
        World world = played.builder().clock(time).build();
        try (GraphEmulator graph = GraphEmulator.builder(world).start();
                FeignCallLookup client = FeignCallLookup.builder()
                        .baseUrl(graph.baseUrl())
                        .token("a-token")
                        .retryAttempts(1)
                        .clock(time)
                        .build()) {
            CallLookup slow = query -> {
                time.advance(ofMillis(178));
                return client.find(query);
            };
            // The adapter is opened after the emulator.
            time.advance(ofMillis(178));
            World recording =
                    World.inFrontOf(ReceivedWaits.of(slow, time)).clock(time).build();
            List<String> outcomes = poll(FakeCallLookup.of(recording), time, id);
            return new Recording(
                    outcomes, new RecordedScenario(recording.journal().entries()));
        }
    }

    private static List<String> poll(CallLookup lookup, VirtualTime time, CallId id) {
        Instant begin = time.instant();
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < LOOKUPS; i++) {
            LookupOutcome outcome = lookup.find(CallQuery.of(id).expand(CallRelationship.PARTICIPANTS));
            outcomes.add(summary(outcome, begin.plusSeconds(i)));
            time.advance(Duration.between(time.instant(), begin.plusSeconds(i + 1)));
        }
        return outcomes;
    }

    private static String summary(LookupOutcome outcome, Instant begin) {
        return outcome.getClass().getSimpleName()
                + outcome.toOptional()
                        .map(call -> " " + call.state().orElseThrow() + " with "
                                + call.participants().items().size() + call.end())
                        .orElse("")
                + outcome.retryAt().map(at -> " " + Duration.between(begin, at)).orElse("")
                + " " + outcome.diagnostics().code();
    }

    @Test
    void a_recording_over_http_is_replayed_by_the_fake_and_the_emulator_with_equal_outcomes() {
        Recording recorded = record(ORIGINAL, TALK);
        CallId id = recorded.made().id(TALK);
        VirtualTime time = VirtualTime.startingAt(ScriptedProvider.NOON);

        assertThat(recorded.outcomes()).hasSize(LOOKUPS);
        assertThat(poll(
                        FakeCallLookup.of(
                                recorded.scenario().builder().clock(time).build()),
                        time,
                        id))
                .isEqualTo(recorded.outcomes());
        assertThat(record(recorded.scenario(), id).outcomes()).isEqualTo(recorded.outcomes());
    }

    @Test
    void the_recording_of_a_replay_is_the_same_file() {
        Recording recorded = record(ORIGINAL, TALK);
        Recording again = record(recorded.scenario(), recorded.made().id(TALK));

        assertThat(again.made().scenario().json())
                .isEqualTo(recorded.made().scenario().json())
                .contains("\"Retry-After\" : \"1\"", "\"Retry-After\" : \"7\"");
    }

    @Test
    void the_first_answer_is_given_again_by_a_clock_that_stands_still() {
        Recording recorded = record(ORIGINAL, TALK);
        VirtualTime still = VirtualTime.startingAt(ScriptedProvider.NOON);
        World replay = recorded.scenario().builder().clock(still).build();

        LookupOutcome first =
                FakeCallLookup.of(replay).find(CallQuery.of(recorded.made().id(TALK)));

        assertThat(recorded.outcomes().get(0)).startsWith("Found");
        assertThat(first).isInstanceOf(Found.class);
    }
}
