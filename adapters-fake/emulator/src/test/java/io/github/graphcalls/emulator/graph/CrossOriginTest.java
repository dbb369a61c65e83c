package io.github.graphcalls.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.NamedEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrossOriginTest {

    private final GraphEmulator emulator = SampleWorld.emulator().start();

    @AfterEach
    void close() {
        emulator.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"THROTTLED", "UNAVAILABLE", "CLAIMS_CHALLENGE", "REDIRECT"})
    void a_page_of_another_origin_may_read_the_errors_of_graph(NamedEffect effect) throws Exception {
        emulator.add(Fault.of(effect.effect()).onPath("/v1.0/*"));

        assertThat(Raw.get(emulator, "/v1.0/communications/calls/meeting\r\nOrigin: https://page.example"))
                .contains("\r\nAccess-Control-Allow-Origin: *\r\n", "Access-Control-Expose-Headers: ");
        assertThat(Raw.get(emulator, "/v1.0/communications/calls/meeting")).doesNotContain("Access-Control");
    }

    @ParameterizedTest
    @EnumSource(names = "GATEWAY_PAGE")
    void a_gateway_page_is_not_readable_by_other_origins(NamedEffect effect) throws Exception {
        emulator.add(Fault.of(effect.effect()).onPath("/v1.0/*"));

        assertThat(Raw.get(emulator, "/v1.0/communications/calls/meeting\r\nOrigin: https://page.example"))
                .doesNotContain("Access-Control");
    }
}
