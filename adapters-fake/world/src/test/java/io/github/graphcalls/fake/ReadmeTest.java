package io.github.graphcalls.fake;

import static io.github.graphcalls.fake.event.EndEvents.endedByPolicy;
import static io.github.graphcalls.fake.event.EndEvents.forgotten;
import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.MediaEvents.audioActive;
import static io.github.graphcalls.fake.event.RosterEvents.admitted;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.RosterEvents.muted;
import static io.github.graphcalls.fake.event.RosterEvents.waitsInLobby;
import static io.github.graphcalls.fake.event.StateEvents.answered;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.fake.fault.Faults.connectionLost;
import static io.github.graphcalls.fake.fault.Faults.slow;
import static io.github.graphcalls.fake.fault.Faults.throttled;
import static io.github.graphcalls.fake.fault.Faults.unavailable;
import static io.github.graphcalls.fake.replay.Replay.replay;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.EndReason;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import io.github.graphcalls.fake.journal.ClientChecker;
import io.github.graphcalls.fake.json.WorldJson;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.replay.Recording;
import io.github.graphcalls.fake.replay.ReplayDifference;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.policy.AwaitResult;
import io.github.graphcalls.lookup.policy.AwaitState;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the snippets of the README. */
class ReadmeTest {

    private static final Path SOURCE = Path.of("src/test/java/io/github/graphcalls/fake/ReadmeTest.java");
    private static final Path SCENARIOS =
            Path.of("src/test/java/io/github/graphcalls/fake/json/ScenarioReadmeTest.java");
    private static final Path EVENTS = Path.of("src/test/java/io/github/graphcalls/fake/EventsTest.java");
    private static final String IMPORT = "(?m)^import .*;$";
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private final CallId id = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    private final Script script = Script.of(CallScript.outgoing(id, "John").after(ofSeconds(8), established()));

    @Test
    void the_first_example_finds_its_calls() {
        Call ended = SampleCalls.GROUP.toBuilder()
                .state(CallState.TERMINATED)
                .resultInfo(ResultInfo.of(200, 5002))
                .build();

        CallLookup calls = FakeCallLookup.of(ended, SampleCalls.PEER_TO_PEER);

        assertThat(calls.find(ended.id()).toOptional().flatMap(Call::end))
                .hasValueSatisfying(end -> assertThat(end.reason()).isEqualTo(EndReason.ALL_OTHERS_LEFT));
    }

    @Test
    void generated_calls_are_found_by_their_ids() {
        GeneratedCalls calls = GeneratedCalls.of(42, 1_000_000);

        Call some = calls.get(4711);
        Optional<Call> same = calls.find(some.id());

        List<Call> unknown = calls.withUnknownContent().stream().limit(3000).toList();

        assertThat(same).contains(some);
        assertThat(unknown).hasSize(3000);
    }

    @Test
    void the_recipe_of_a_call_of_an_hour_awaits_its_end() {
        CallScript story = CallScript.outgoing(id, "John")
                .after(ofSeconds(8), established(), audioActive())
                .after(ofHours(1), hungUp())
                .after(ofMinutes(5), forgotten());
        World world = World.builder(Script.of(story)).build();

        AwaitState patience = new AwaitState(FakeCallLookup.of(world), ofSeconds(10), world.time(), world.time());
        AwaitResult end = patience.await(CallQuery.of(id).within(ofHours(2), world.time()), CallState.TERMINATED);

        assertThat(end.reached().flatMap(Call::end))
                .hasValueSatisfying(it -> assertThat(it.reason()).isEqualTo(EndReason.ENDED_BY_APPLICATION));
        assertThat(world.time().instant()).isEqualTo(Instant.parse("2026-01-01T01:00:10Z"));
    }

    @Test
    void the_recipe_of_a_throttled_client_passes_for_one_that_waits() {
        World world =
                World.builder(script).faults(throttled(ofSeconds(5)).times(2)).build();

        CallLookup client = new RetryingLookup(
                FakeCallLookup.of(world), RetryPolicy.DEFAULT, world.time(), world.time(), () -> 0.5);
        LookupOutcome outcome = client.find(id);

        ClientChecker.check(world.journal());

        assertThat(outcome).isInstanceOf(Found.class);
        assertThat(world.time().instant()).isEqualTo(world.begins().plusSeconds(10));
    }

    @Test
    void the_recipe_of_random_failures_replays() {
        World world = World.builder(script)
                .seed(42)
                .faults(
                        unavailable().percent(20),
                        slow(ofSeconds(2)).percent(10),
                        connectionLost().onLookup(3).forCall(id))
                .build();

        LookupOutcome outcome = FakeCallLookup.of(world).find(id);
        String recorded = WorldJson.writeRecording(Recording.of(world));

        List<ReplayDifference> differences = replay(WorldJson.readRecording(recorded));

        assertThat(outcome).isInstanceOf(Found.class);
        assertThat(differences).isEmpty();
    }

    @Test
    void the_recipe_of_quirks_shows_them() {
        World world = World.builder(Script.of(CallScript.joining(id, "Alice")
                        .after(ofSeconds(3), established(), joins("Alice"))
                        .after(ofSeconds(2), waitsInLobby("Bob"))
                        .after(ofSeconds(9), admitted("Bob"), muted("Alice"))
                        .after(ofMinutes(30), endedByPolicy())))
                .quirks(Quirk.ROSTER_LATE, Quirk.LOST_DELETED)
                .build();

        world.advanceToNextEvent();
        Optional<Call> empty = FakeCallLookup.of(world)
                .find(CallQuery.of(id).expand(CallRelationship.PARTICIPANTS))
                .toOptional();
        world.advance(ofHours(24));
        Optional<Call> stuck = FakeCallLookup.of(world).find(id).toOptional();

        assertThat(empty.orElseThrow().participants().items()).isEmpty();
        assertThat(stuck.orElseThrow().hasState(CallState.ESTABLISHED)).isTrue();
    }

    @Test
    void the_recipe_of_a_strict_world_fails_for_an_unknown_id() {
        World world = World.builder(Script.of(CallScript.incoming(id, "Alice")
                        .afterLookups(1, answered())
                        .afterLookups(2, established())))
                .strict()
                .build();

        LookupOutcome outcome = FakeCallLookup.of(world).find(id);
        AssertionError error = catchThrowableOfType(
                AssertionError.class, () -> FakeCallLookup.of(world).find(CallId.of("mistyped")));

        assertThat(outcome.toOptional().orElseThrow().hasState(CallState.INCOMING))
                .isTrue();
        assertThat(error).hasMessageContaining("the most similar id is " + id);
    }

    @Test
    void every_snippet_of_the_readme_is_run_by_a_test() throws IOException {
        String source = squeezed(Files.readString(SOURCE) + Files.readString(SCENARIOS) + Files.readString(EVENTS));

        assertThat(JAVA.matcher(Files.readString(Path.of("README.md")))
                        .results()
                        .map(match -> match.group(1)))
                .hasSize(11)
                .allSatisfy(snippet -> {
                    assertThat(source).contains(squeezed(snippet.replaceAll(IMPORT, "")));
                    assertThat(Pattern.compile(IMPORT).matcher(snippet).results())
                            .allSatisfy(line -> assertThat(source).contains(squeezed(line.group())));
                });
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
