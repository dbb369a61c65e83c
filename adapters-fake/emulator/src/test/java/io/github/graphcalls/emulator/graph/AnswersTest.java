package io.github.graphcalls.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final String CALL = "/v1.0/communications/calls/ended";

    @ParameterizedTest
    @ValueSource(strings = {CALL, CALL + "/participants"})
    void a_success_without_a_document_is_answered_200_without_a_body(String path) throws Exception {
        String answer = asked(new Malformed("", "expected a call, found nothing", Diagnostics.of(200, "", "")), path);

        assertThat(answer).startsWith("HTTP/1.1 200 ").containsIgnoringCase("\r\ncontent-length: 0\r\n");
        assertThat(Raw.body(answer)).isEmpty();
    }

    @Test
    void a_malformed_outcome_is_answered_502() throws Exception {
        assertThat(asked(new Malformed("state", "expected a text", Diagnostics.of(200, "", "")), CALL))
                .startsWith("HTTP/1.1 502 ");
        assertThat(asked(new Malformed("", "expected a call", Diagnostics.NONE), CALL))
                .startsWith("HTTP/1.1 502 ");
    }

    @Test
    void a_401_has_a_www_authenticate_header() throws Exception {
        assertThat(asked(
                        new Denied(
                                Denied.Reason.TOKEN_REFUSED,
                                Diagnostics.of(401, "InvalidAuthenticationToken", "expired")),
                        CALL))
                .startsWith("HTTP/1.1 401 ")
                .containsOnlyOnce("\r\nWWW-Authenticate: Bearer realm=\"\"\r\n");
    }

    private static String asked(LookupOutcome outcome, String path) throws Exception {
        try (GraphEmulator emulator = GraphEmulator.start(query -> outcome)) {
            return Raw.get(emulator, path);
        }
    }
}
