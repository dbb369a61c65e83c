package io.github.graphcalls.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphRequestTest {

    private final GraphEmulator emulator = SampleWorld.emulator().start();

    @AfterEach
    void close() {
        emulator.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prefer: odata.maxpagesize=5, include-unknown-enum-members",
                "Prefer: odata.maxpagesize=5\r\nPrefer: include-unknown-enum-members",
                "Prefer: Include-Unknown-Enum-Members"
            })
    void a_preference_is_applied_on_any_line_and_in_any_case(String headers) throws Exception {
        assertThat(Raw.get(emulator, "/v1.0/communications/calls/tomorrow\r\n" + headers))
                .contains("\"stateOfTomorrow\"")
                .contains("\r\nPreference-Applied: include-unknown-enum-members\r\n");
    }

    @Test
    void another_preference_is_not_applied() throws Exception {
        assertThat(Raw.get(
                        emulator, "/v1.0/communications/calls/tomorrow\r\nPrefer: x-include-unknown-enum-members-not"))
                .contains("\"unknownFutureValue\"")
                .doesNotContain("Preference-Applied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph_emulator:8080", "graph-emulator.example", "127.0.0.1:8080", "[::1]:8080"})
    void a_link_has_the_host_that_the_client_sent(String host) throws Exception {
        assertThat(Raw.ask(
                        emulator,
                        Raw.request("GET", "/v1.0/communications/calls/meeting", "")
                                .replace("Host: localhost", "Host: " + host)))
                .contains("\"@odata.context\":\"http://" + host + "/v1.0/$metadata");
    }
}
