import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.fake.fault.Faults.throttled;
import static io.github.graphcalls.testkit.GraphCallsAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.emulator.EmulatorBuilder;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.testkit.emulator.EmulatorExtension;
import io.github.graphcalls.time.VirtualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The JUnit extension of the testkit, on the JUnit of the project. */
class KitTest {

    private static final CallId ID = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");

    @RegisterExtension
    static final EmulatorExtension GRAPH = EmulatorExtension.of(
                    World.builder(Script.of(CallScript.outgoing(ID, "Adele").after(ofSeconds(5), established())))
                            .faults(throttled(ofSeconds(10)).times(2)))
            .with(EmulatorBuilder::tls);

    @Test
    void a_throttled_client_waits_as_long_as_the_service_asks(World world, VirtualTime time) {
        assumeTrue(System.getProperty("refused", "").isEmpty());
        try (FeignCallLookup calls = FeignCallLookup.builder()
                .baseUrl(GRAPH.baseUrl())
                .trust(GRAPH.sslContext())
                .token("any-token")
                .clock(time)
                .sleeper(time)
                .build()) {
            assertThat(calls.find(ID)).hasCall().hasState(CallState.ESTABLISHED);
        }
        assertThat(world.journal()).hasLookupsOf(ID, 3).hasNoViolations();
    }
}
