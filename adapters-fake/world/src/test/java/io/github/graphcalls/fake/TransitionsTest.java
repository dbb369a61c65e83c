package io.github.graphcalls.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The calls of random stories follow the life cycle that Graph documents. */
class TransitionsTest {

    @Test
    void random_stories_have_only_documented_transitions_in_order() {
        for (long seed = 1; seed <= 300; seed++) {
            Script script = new RandomStories(new SplittableRandom(seed)).script(4);
            World world = World.builder(script).quirks(Quirk.KEPT_FOR_A_WHILE).build();
            RandomGenerator chance = new SplittableRandom(seed);
            Call[] before = new Call[4];
            Instant[] date = new Instant[4];
            for (int lookup = 0; lookup < 60; lookup++) {
                int which = chance.nextInt(4);
                CallScript story = script.stories().get(which);
                LookupOutcome outcome = FakeCallLookup.of(world).find(story.id());
                Instant now = outcome.diagnostics().date().orElseThrow();

                assertThat(date[which] == null || !now.isBefore(date[which]))
                        .as("seed " + seed)
                        .isTrue();
                if (outcome instanceof Found found) {
                    assertThat(before[which] == null || mayFollow(before[which], found.call()))
                            .as("seed %s: %s after %s in %s", seed, found, before[which], story)
                            .isTrue();
                    before[which] = found.call();
                }
                date[which] = now;
                world.advance(Duration.ofMillis(chance.nextInt(9_000)));
            }
        }
    }

    private static boolean mayFollow(Call before, Call after) {
        CallState from = before.state().flatMap(Evolvable::known).orElseThrow();
        CallState to = after.state().flatMap(Evolvable::known).orElseThrow();
        return from == to || from.canReach(to);
    }
}
