package io.github.graphcalls.fake;

import static io.github.graphcalls.fake.Observer.ID;
import static io.github.graphcalls.fake.event.EndEvents.endedByPolicy;
import static io.github.graphcalls.fake.event.EndEvents.forgotten;
import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.MediaEvents.audioActive;
import static io.github.graphcalls.fake.event.MediaEvents.completed;
import static io.github.graphcalls.fake.event.MediaEvents.running;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.RosterEvents.leaves;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.fake.timeline.WorldEvent;
import io.github.graphcalls.notification.NotificationSubject.DeltaParticipants;
import io.github.graphcalls.notification.NotificationSubject.Operation;
import io.github.graphcalls.notification.NotificationSubject.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EventsTest {

    private static final CallScript STORY = CallScript.outgoing(ID, "John")
            .after(
                    ofSeconds(5),
                    established(),
                    audioActive(),
                    joins("John"),
                    running("1", OperationType.PLAY_PROMPT_OPERATION))
            .after(ofSeconds(5), completed("1", OperationType.PLAY_PROMPT_OPERATION), leaves("John"))
            .after(ofSeconds(5), hungUp());

    private static List<String> lines(CallScript... stories) {
        World world = World.builder(Script.of(stories)).build();
        return world.events(Instant.MIN, Instant.MAX).stream()
                .map(event -> Duration.between(world.begins(), event.at()).toSeconds() + " "
                        + event.notification().change() + " " + subject(event))
                .toList();
    }

    private static String subject(WorldEvent event) {
        if (event.notification().subject() instanceof Operation operation) {
            return "operation " + operation.operation().status().orElseThrow();
        }
        if (event.notification().subject() instanceof Roster roster) {
            return "roster " + roster.participants().size() + roster.sequenceNumber();
        }
        if (event.notification().subject() instanceof DeltaParticipants delta) {
            return "change " + delta.participants().size() + delta.sequenceNumber()
                    + delta.participants().get(0).removedState().isPresent();
        }
        Call call = event.notification().call().orElseThrow();
        return call.state().map(Object::toString).orElse("-")
                + call.resultInfo()
                        .flatMap(result -> result.subcode())
                        .map(code -> " " + code)
                        .orElse("");
    }

    @Test
    void a_story_is_created_updated_and_deleted_with_its_roster_and_operations() {
        assertThat(lines(STORY))
                .containsExactly(
                        "0 created establishing",
                        "5 updated established",
                        "5 updated -",
                        "5 updated roster 1OptionalLong[1]",
                        "5 created operation running",
                        "10 deleted operation completed",
                        "10 updated roster 0OptionalLong.empty",
                        "15 deleted terminated 7000");
    }

    @Test
    void a_call_that_is_forgotten_later_is_deleted_then() {
        assertThat(lines(STORY.after(ofSeconds(60), forgotten())))
                .endsWith("15 updated terminated 7000", "75 deleted -");
    }

    @Test
    void a_call_with_delta_rosters_sends_changes_with_consecutive_numbers() {
        Call opening = STORY.opening().toBuilder()
                .callOptions(CallOptions.builder().isDeltaRosterEnabled(true).build())
                .build();

        assertThat(lines(CallScript.of(opening).atOnce(joins("A")).atOnce(joins("B"), leaves("A"))))
                .containsExactly(
                        "0 created establishing",
                        "0 updated change 1Optional[1]false",
                        "0 updated change 1Optional[2]false",
                        "0 updated change 1Optional[3]true");
    }

    @Test
    void a_window_excludes_its_beginning_and_includes_its_end() {
        World world = World.builder(Script.of(STORY)).build();
        Instant begins = world.begins();

        assertThat(world.events(begins, begins.plusSeconds(5))).hasSize(4);
        assertThat(world.events(begins.plusSeconds(5), begins.plusSeconds(14))).hasSize(2);
        assertThat(world.events(begins.minusNanos(1), begins)).hasSize(1);
    }

    @Test
    void events_are_ordered_and_their_windows_put_together_are_the_whole() {
        for (int seed = 0; seed < 20; seed++) {
            World world = World.builder(new RandomStories(new SplittableRandom(seed)).script(9))
                    .build();
            List<WorldEvent> windows = new ArrayList<>();
            for (Instant from = world.begins().minusSeconds(1);
                    from.isBefore(world.begins().plusSeconds(300)); ) {
                windows.addAll(world.events(from, from.plusMillis(1_700)));
                from = from.plusMillis(1_700);
            }

            assertThat(windows)
                    .as("seed %d", seed)
                    .isEqualTo(world.events(Instant.MIN, Instant.MAX))
                    .isSortedAccordingTo(Comparator.comparing(WorldEvent::at));
        }
    }

    @Test
    void a_step_that_waits_for_lookups_happens_once_they_were_made() {
        World world = World.builder(Script.of(CallScript.outgoing(ID, "John").afterLookups(2, established())))
                .build();
        FakeCallLookup.of(world).find(ID);
        assertThat(world.events(Instant.MIN, Instant.MAX)).hasSize(1);

        FakeCallLookup.of(world).find(ID);

        assertThat(world.events(Instant.MIN, Instant.MAX)).hasSize(2);
    }

    @Test
    void two_windows_of_a_meeting_have_its_beginning_and_its_end() {
        CallId id = ID;
        World world = World.builder(Script.of(CallScript.joining(id, "Alice")
                        .after(ofSeconds(3), established(), joins("Alice"))
                        .after(ofMinutes(30), endedByPolicy())))
                .build();

        List<WorldEvent> first = world.events(Instant.MIN, world.begins().plusSeconds(3));
        List<WorldEvent> rest = world.events(world.begins().plusSeconds(3), Instant.MAX);

        assertThat(first).hasSize(3);
        assertThat(rest)
                .singleElement()
                .satisfies(event -> assertThat(event.notification().endsCall()).isTrue());
    }
}
