package io.github.graphcalls.fake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.replay.Recording;
import io.github.graphcalls.fake.replay.Replay;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingTest {

    @Test
    void a_recording_that_is_written_and_read_is_equal_and_replays() {
        for (long seed = 0; seed < 30; seed++) {
            Recording recording = recorded(new RandomScenarios(seed).scenario());

            Recording read = WorldJson.readRecording(WorldJson.writeRecording(recording));

            assertThat(read).as("seed %d", seed).isEqualTo(recording);
            assertThat(Replay.replay(read)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void a_changed_answer_in_a_recording_is_reported_with_its_place() {
        World world = World.builder(GeneratedCalls.of(42, 100)).seed(42).build();
        FakeCallLookup calls = FakeCallLookup.of(world);
        CallId first = GeneratedCalls.of(42, 100).id(0);
        calls.find(first);
        calls.find(first);

        String document = WorldJson.writeRecording(Recording.of(world))
                .replaceFirst("(?s)(.*)\"is\" : \"found\"", "$1\"is\" : \"denied\"");

        assertThat(Replay.replay(WorldJson.readRecording(document)))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.id()).isEqualTo(first);
                    assertThat(difference.nth()).isEqualTo(2);
                });
    }

    @Test
    void a_recording_of_a_function_is_refused() {
        World world = World.builder(id -> Optional.empty()).build();

        assertThatThrownBy(() -> WorldJson.writeRecording(Recording.of(world)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("script: expected a Script or GeneratedCalls");
    }

    private static Recording recorded(Scenario scenario) {
        World world = scenario.builder().build();
        FakeCallLookup calls = FakeCallLookup.of(world);
        for (int i = 0; i < 3; i++) {
            world.script().known().forEach(calls::find);
            world.advance(Duration.ofMinutes(20));
            world.switchOn(Quirk.STRIPPED);
        }
        return Recording.of(world);
    }
}
