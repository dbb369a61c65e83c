package io.github.graphcalls.fake.timeline;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.RandomStories;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.notification.NotificationSubject.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The events of random stories against the lookups of the same world. */
class EventsAgainstLookupsTest {

    @Test
    void events_change_nothing_that_a_lookup_shows() {
        for (int seed = 0; seed < 20; seed++) {
            List<LookupOutcome> with = play(seed, true);

            assertThat(with).as("seed %d", seed).isEqualTo(play(seed, false));
        }
    }

    private static List<LookupOutcome> play(int seed, boolean events) {
        World world = World.builder(new RandomStories(new SplittableRandom(seed)).script(5))
                .build();
        List<LookupOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            for (CallId id : world.script().known()) {
                if (events) {
                    world.events(Instant.MIN, Instant.MAX);
                }
                outcomes.add(FakeCallLookup.of(world).find(id));
            }
            world.advance(ofSeconds(2));
        }
        return outcomes;
    }

    @Test
    void the_events_so_far_put_together_are_what_a_lookup_shows_at_each_instant() {
        int compared = 0;
        for (int seed = 0; seed < 25; seed++) {
            World world = World.builder(new RandomStories(new SplittableRandom(seed)).script(4))
                    .quirks(Quirk.KEPT_FOR_A_WHILE)
                    .build();
            for (int i = 0; i < 40; i++) {
                world.advance(Duration.ofMillis(2_300));
                for (CallId id : world.script().known()) {
                    // Before the lookup, which may lead to the next step.
                    List<WorldEvent> events =
                            world.events(Instant.MIN, world.clock().instant());
                    LookupOutcome outcome =
                            FakeCallLookup.of(world).find(CallQuery.of(id).expand(CallRelationship.PARTICIPANTS));
                    if (outcome instanceof Found found) {
                        compared++;
                        compare(seed, found.call(), events);
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    private static void compare(int seed, Call shown, List<WorldEvent> events) {
        Map<String, Object> known = new LinkedHashMap<>();
        List<Participant> roster = List.of();
        for (WorldEvent event : events) {
            if (!event.call().id().equals(shown.id())) {
                continue;
            }
            event.notification().call().ifPresent(call -> {
                for (CallProperty property : CallProperty.values()) {
                    call.get(property).ifPresent(value -> known.put(property.graphName(), value));
                }
            });
            if (event.notification().subject() instanceof Roster whole) {
                roster = whole.participants();
            }
        }
        for (CallProperty property : CallProperty.values()) {
            // A notification cannot remove a property, which a failed transfer's result is by the next state.
            shown.get(property)
                    .ifPresent(value -> assertThat(known.get(property.graphName()))
                            .as("seed %d, %s", seed, property)
                            .isEqualTo(value));
        }
        assertThat(roster.stream().map(Participant::id).toList())
                .as("seed %d", seed)
                .isEqualTo(shown.participants().items().stream()
                        .map(Participant::id)
                        .toList());
    }
}
