package io.github.graphcalls.fake.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.event.Event;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Where;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.CallSource;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.fake.script.StepTiming;
import io.github.graphcalls.lookup.CallQuery;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final int SEEDS = 150;

    @Test
    void a_scenario_that_is_written_and_read_is_equal() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Scenario scenario = new RandomScenarios(seed).scenario();

            assertThat(Scenario.parse(scenario.json())).as("seed %d", seed).isEqualTo(scenario);
        }
    }

    @Test
    void random_scenarios_contain_every_event_condition_effect_and_quirk() {
        Set<Class<?>> seen = new HashSet<>();
        Set<Quirk> quirks = new HashSet<>();
        LongStream.range(0, SEEDS)
                .mapToObj(seed -> new RandomScenarios(seed).scenario())
                .forEach(scenario -> {
                    ((Script) scenario.script())
                            .stories().stream()
                                    .map(CallScript::steps)
                                    .flatMap(List::stream)
                                    .forEach(step -> {
                                        seen.add(step.timing().getClass());
                                        seen.add(step.event().getClass());
                                        seen.add(
                                                step.event() instanceof Event.Meant it
                                                        ? it.event().getClass()
                                                        : null);
                                    });
                    scenario.behavior().faults().forEach(fault -> {
                        seen.add(fault.where().getClass());
                        fault.condition().from().ifPresent(point -> seen.add(point.getClass()));
                        seen.add(fault.effect().getClass());
                    });
                    quirks.addAll(scenario.behavior().quirks().on());
                });

        assertThat(seen)
                .containsAll(variantsOf(Event.class))
                .containsAll(variantsOf(Where.class))
                .containsAll(variantsOf(io.github.graphcalls.fake.fault.When.Point.class))
                .containsAll(variantsOf(Effect.class))
                .containsAll(variantsOf(StepTiming.class));
        assertThat(quirks)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Quirk.values())
                        .filter(quirk -> !quirk.isDefault())
                        .toList());
    }

    @Test
    void generated_calls_are_written_as_their_arguments() {
        for (GeneratedCalls calls : List.of(
                GeneratedCalls.of(-5, 1_000_000), GeneratedCalls.of(7, 0).withUnknownContent())) {
            Scenario scenario = Scenario.of(calls);

            assertThat(Scenario.parse(scenario.json())).isEqualTo(scenario);
            assertThat(scenario.json()).hasLineCount(12);
        }
    }

    @Test
    void a_scenario_is_read_from_the_bytes_of_a_file() {
        Scenario scenario = new RandomScenarios(11).scenario();

        assertThat(Scenario.parse(scenario.json().getBytes(UTF_8))).isEqualTo(scenario);
    }

    @Test
    void the_world_of_a_scenario_that_was_read_answers_as_the_original() {
        for (long seed = 0; seed < 30; seed++) {
            Scenario scenario = new RandomScenarios(seed).scenario();

            assertThat(lived(Scenario.parse(scenario.json())))
                    .as("seed %d", seed)
                    .isEqualTo(lived(scenario));
        }
    }

    @Test
    void a_journal_that_is_written_and_read_is_equal() {
        for (long seed = 0; seed < 30; seed++) {
            List<JournalEntry> entries = lived(new RandomScenarios(seed).scenario());

            assertThat(WorldJson.readJournal(WorldJson.writeJournal(entries)))
                    .as("seed %d", seed)
                    .isEqualTo(entries);
        }
    }

    @Test
    void the_quirks_and_faults_of_a_running_world_can_be_written() {
        Scenario scenario = new RandomScenarios(3).scenario();
        World world = scenario.builder().build();
        world.switchOn(Quirk.RINGING);

        assertThat(Scenario.of(world).behavior()).isEqualTo(world.behavior());
        assertThat(Scenario.of(world).seed()).isEqualTo(scenario.seed());
    }

    @Test
    void a_scenario_of_a_function_is_refused() {
        CallSource function = id -> Optional.empty();

        assertThatThrownBy(() -> Scenario.of(function))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("script: expected a Script or GeneratedCalls, found a ");
    }

    /** What came of some lookups of each call, while time passes and a quirk and a fault change. */
    private static List<JournalEntry> lived(Scenario scenario) {
        World world = scenario.builder().build();
        FakeCallLookup lookup = FakeCallLookup.of(world);
        for (int i = 0; i < 4; i++) {
            world.script().known().forEach(id -> {
                lookup.find(id);
                lookup.find(CallQuery.of(id)
                        .expand(CallRelationship.PARTICIPANTS, CallRelationship.OPERATIONS)
                        .within(Duration.ofSeconds(1), world.time()));
            });
            world.advance(Duration.ofMinutes(7));
            if (i == 1) {
                world.switchOn(Quirk.STRIPPED);
            }
            if (i == 2) {
                world.clearFaults();
            }
        }
        return world.journal().entries();
    }

    private static Set<Class<?>> variantsOf(Class<?> family) {
        Set<Class<?>> variants = new HashSet<>();
        for (Class<?> each : family.getPermittedSubclasses()) {
            if (each.isSealed()) {
                variants.addAll(variantsOf(each));
            } else {
                variants.add(each);
            }
        }
        return variants;
    }
}
