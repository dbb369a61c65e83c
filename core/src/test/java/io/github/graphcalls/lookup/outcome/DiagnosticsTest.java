package io.github.graphcalls.lookup.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void all_texts_of_diagnostics_are_changed_at_once() {
        Optional<String> token = Optional.of("x token y");
        Diagnostics echoing = new Diagnostics(Optional.of(401), token, token, token, token, Optional.of(NOON), token);

        Diagnostics clean = echoing.mapTexts(text -> text.replace("token", "***"));

        Optional<String> hidden = Optional.of("x *** y");
        assertThat(clean)
                .isEqualTo(
                        new Diagnostics(Optional.of(401), hidden, hidden, hidden, hidden, Optional.of(NOON), hidden));
    }

    @Test
    void diagnostics_print_all_present_values() {
        Diagnostics all = new Diagnostics(
                Optional.of(403),
                Optional.of("7505"),
                Optional.of("Mismatch."),
                Optional.of("r-1"),
                Optional.of("c-1"),
                Optional.of(NOON),
                Optional.of("{\"ServerInfo\":{}}"));

        assertThat(all)
                .hasToString("status 403, code 7505, \"Mismatch.\", request-id r-1, client-request-id c-1, "
                        + "date 2026-03-01T12:00:00Z, x-ms-ags-diagnostic {\"ServerInfo\":{}}");
    }

    @Test
    void a_component_of_null_is_refused_by_name() {
        Optional<String> none = Optional.empty();

        assertThatThrownBy(() -> new Diagnostics(Optional.empty(), none, null, none, none, Optional.empty(), none))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("message");
    }

    @Test
    void diagnostics_print_no_blank_code_and_message() {
        assertThat(Diagnostics.of(403, "", " ")).hasToString("status 403");
        assertThat(Diagnostics.NONE).hasToString("");
    }
}
