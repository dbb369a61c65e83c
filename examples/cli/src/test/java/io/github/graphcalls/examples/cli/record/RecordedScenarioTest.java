package io.github.graphcalls.examples.cli.record;

import static io.github.graphcalls.fake.event.EndEvents.forgotten;
import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.RosterEvents.leaves;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.fake.event.StateEvents.ringing;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.examples.cli.ScriptedProvider;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.NamedEffect;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.time.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedScenarioTest {

    private static final CallId TALK = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    private static final CallId MEETING = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");
    private static final int POLLS = 40;

    private static Script tenant() {
        return Script.of(
                CallScript.outgoing(TALK, "John Doe")
                        .beginning(ofSeconds(10))
                        .after(ofSeconds(4), ringing())
                        .after(ofSeconds(20), established())
                        .after(ofSeconds(60), hungUp()),
                CallScript.joining(MEETING, "Ann Smith")
                        .after(ofSeconds(6), established())
                        .after(ofSeconds(14), joins("Bob Brown"))
                        .after(ofSeconds(50), leaves("Bob Brown"))
                        .after(ofSeconds(30), hungUp())
                        .after(ofSeconds(30), forgotten()));
    }

    private static List<CallQuery> queries(UnaryOperator<CallId> id) {
        return List.of(
                CallQuery.of(id.apply(TALK)),
                CallQuery.of(id.apply(MEETING)).expand(CallRelationship.PARTICIPANTS),
                CallQuery.of(id.apply(TALK)).select(CallProperty.STATE));
    }

    private static List<LookupOutcome> poll(CallLookup lookup, VirtualTime time, List<CallQuery> queries) {
        List<LookupOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < POLLS; i++) {
            queries.forEach(query -> outcomes.add(lookup.find(query)));
            time.advance(ofSeconds(5));
        }
        return outcomes;
    }

    @Test
    void a_recorded_tenant_is_replayed_equal_but_for_names_and_ids() {
        VirtualTime time = VirtualTime.startingAt(ScriptedProvider.NOON);
        World world = World.builder(tenant())
                .clock(time)
                .faults(
                        Fault.of(Effect.Http.of(429).header("Retry-After", "7"))
                                .forCall(TALK)
                                .onLookup(9),
                        Fault.of(NamedEffect.GATEWAY_PAGE.effect())
                                .forCall(TALK)
                                .onLookup(11),
                        Fault.of(NamedEffect.DENIED.effect()).forCall(MEETING).onLookup(4),
                        Fault.of(NamedEffect.CONNECTION_LOST.effect())
                                .forCall(MEETING)
                                .onLookup(6))
                .build();
        World recording = World.inFrontOf(FakeCallLookup.of(world)).clock(time).build();
        List<LookupOutcome> recorded = poll(FakeCallLookup.of(recording), time, queries(id -> id));
        RecordedScenario scenario = new RecordedScenario(recording.journal().entries());

        VirtualTime again = VirtualTime.startingAt(ScriptedProvider.NOON);
        World replay = Scenario.parse(scenario.scenario().json())
                .builder()
                .clock(again)
                .build();
        List<LookupOutcome> replayed = poll(FakeCallLookup.of(replay), again, queries(scenario::id));

        assertThat(recorded.stream().map(LookupOutcome::getClass).distinct()).hasSizeGreaterThan(4);
        for (int i = 0; i < recorded.size(); i++) {
            LookupOutcome expected = recorded.get(i);
            LookupOutcome actual = replayed.get(i);
            assertThat(actual).as("lookup %d: %s", i, expected).hasSameClassAs(expected);
            assertThat(actual.retryAt()).as("lookup %d", i).isEqualTo(expected.retryAt());
            assertThat(actual.diagnostics().code())
                    .as("lookup %d", i)
                    .isEqualTo(expected.diagnostics().code());
            assertThat(actual.toOptional().map(RecordedScenario::plain))
                    .as("lookup %d", i)
                    .isEqualTo(expected.toOptional().map(scenario::redacted));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_recording_has_no_name_id_or_number_of_the_recorded_calls(long seed) {
        World world =
                World.builder(GeneratedCalls.of(seed, 50).withUnknownContent()).build();
        World recording = World.inFrontOf(FakeCallLookup.of(world)).build();
        CallLookup lookup = FakeCallLookup.of(recording);
        List<String> secrets = IntStream.range(0, 50)
                .mapToObj(i -> lookup.find(
                        CallQuery.of(GeneratedCalls.of(seed, 50).id(i)).expand(CallRelationship.PARTICIPANTS)))
                .flatMap(outcome -> outcome.toOptional().stream())
                .flatMap(call -> {
                    List<String> found = new ArrayList<>(List.of(call.id().value()));
                    call.subject().ifPresent(found::add);
                    call.callbackUri().ifPresent(found::add);
                    call.source()
                            .flatMap(ParticipantInfo::identity)
                            .flatMap(IdentitySet::user)
                            .ifPresent(user -> {
                                user.id().ifPresent(found::add);
                                user.displayName().ifPresent(found::add);
                            });
                    return found.stream();
                })
                .filter(text -> text.length() > 4)
                .toList();

        String json =
                new RecordedScenario(recording.journal().entries()).scenario().json();

        assertThat(secrets).hasSizeGreaterThan(50);
        assertThat(secrets).noneMatch(json::contains);
        assertThat(Scenario.parse(json).script().known()).hasSize(50);
    }
}
