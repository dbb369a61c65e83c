package io.github.graphcalls.feign;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Feign;
import feign.Param;
import feign.RequestLine;
import feign.jackson.JacksonDecoder;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.wire.document.GraphCallModule;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamInterfaceTest {

    /** What a team may write for a question of its own. */
    interface TeamApi {
        @RequestLine("GET /communications/calls/{id}")
        Call call(@Param("id") String id);
    }

    @Test
    void A_team_reads_calls_with_a_Feign_interface_of_its_own() {
        try (RawServer server = RawServer.answering(
                200, "Content-Type: application/json\r\n", "{\"id\":\"a\",\"state\":\"Established\",\"new\":1}")) {
            TeamApi api = Feign.builder()
                    .decoder(new JacksonDecoder(List.of(new GraphCallModule())))
                    .target(TeamApi.class, server.baseUrl());

            Call call = api.call("a");

            assertThat(call.is(CallState.ESTABLISHED)).isTrue();
            assertThat(call.extras().members()).containsEntry("new", 1L);
        }
    }
}
