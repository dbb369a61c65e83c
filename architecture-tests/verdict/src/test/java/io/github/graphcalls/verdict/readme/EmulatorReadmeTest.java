package io.github.graphcalls.verdict.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.lookup.CallLookup;
import org.junit.jupiter.api.Test;

/** Runs the snippets of the emulator's README. */
class EmulatorReadmeTest {

    @Test
    void an_emulator_reports_its_base_url() {
        CallLookup lookup = FakeCallLookup.of(SampleCalls.all());

        try (GraphEmulator emulator = GraphEmulator.start(lookup)) {
            String baseUrl = emulator.baseUrl();
            assertThat(baseUrl).endsWith("/v1.0");
        }
    }

    @Test
    void an_emulator_takes_a_fault_on_a_path() {
        try (GraphEmulator emulator = GraphEmulator.start(FakeCallLookup.of(SampleCalls.all()))) {
            emulator.add(Fault.of(Effect.Http.of(429).header("Retry-After", "31,120"))
                    .onPath("/v1.0/$batch")
                    .times(2));

            assertThat(emulator.faults()).hasSize(1);
        }
    }
}
