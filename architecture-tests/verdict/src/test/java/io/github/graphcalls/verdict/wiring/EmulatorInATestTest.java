package io.github.graphcalls.verdict.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.fake.event.StateEvents;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.testkit.emulator.EmulatorExtension;
import io.github.graphcalls.time.VirtualTime;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Uses the testkit's extension as another team would, on each JUnit that it supports. */
class EmulatorInATestTest {

    private static final CallId ID = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");

    @RegisterExtension
    static final EmulatorExtension GRAPH = EmulatorExtension.of(Scenario.of(
            Script.of(CallScript.outgoing(ID, "Adele").after(Duration.ofSeconds(5), StateEvents.established()))));

    @RepeatedTest(2)
    void a_client_sees_the_call_change_on_the_clock_of_each_test(URI baseUrl, VirtualTime time) {
        try (FeignCallLookup calls = FeignCallLookup.builder()
                .baseUrl(baseUrl.toString())
                .token(TokenSource.of(Secret.of("any")))
                .build()) {
            assertEquals("establishing", state(calls));

            time.advance(Duration.ofSeconds(5));

            assertEquals("established", state(calls));
        }
    }

    private static String state(FeignCallLookup calls) {
        return calls.find(ID).toOptional().flatMap(Call::state).orElseThrow().text();
    }
}
