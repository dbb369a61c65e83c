package io.github.graphcalls.emulator.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.journal.ClientChecker;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.journal.Violation.Rule;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViolationsTest extends JournaledEmulator {

    @Test
    void a_client_request_id_that_was_sent_before_is_a_violation() throws Exception {
        Raw.get(emulator, CALL + "\r\nclient-request-id: a");
        Raw.get(emulator, CALL + "\r\nclient-request-id: b");
        Raw.get(emulator, CALL + "\r\nclient-request-id: a");

        assertThat(ClientChecker.violations(emulator.journal())).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(Rule.CLIENT_REQUEST_ID_REPEATED);
            assertThat(violation.item()).isEqualTo(emulator.journal().items().get(2));
            assertThat(violation.earlier())
                    .contains(emulator.journal().exchanges().get(0));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Authorization: Bearer \r\n", "Authorization: Basic YXBwOnNlY3JldA==\r\n"})
    void a_missing_token_is_a_violation(String header) throws Exception {
        Raw.ask(emulator, "GET " + CALL + " HTTP/1.1\r\nHost: a\r\n" + header + "Connection: close\r\n\r\n");

        assertThat(violations()).containsExactly(Rule.TOKEN_MISSING);
    }

    @Test
    void a_request_before_retry_after_is_over_is_a_violation() throws Exception {
        emulator.add(Fault.of(Effect.Http.of(429).header("Retry-After", "31,120"))
                .named("busy")
                .onPath("/v1.0/*")
                .times(2));

        Raw.get(emulator, CALL);
        clock.advance(Duration.ofSeconds(30));
        Raw.get(emulator, CALL);
        Raw.get(emulator, CALL + "/participants");
        clock.advance(Duration.ofSeconds(31));
        Raw.get(emulator, CALL);

        assertThat(ClientChecker.violations(emulator.journal())).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(Rule.RETRY_TOO_EARLY);
            assertThat(violation.item()).isEqualTo(emulator.journal().items().get(1));
        });
        assertThat(emulator.journal()
                        .exchanges()
                        .get(0)
                        .response()
                        .orElseThrow()
                        .fault())
                .contains("busy");
    }

    @Test
    void a_throttled_lookup_over_http_is_retried_too_early_once() throws Exception {
        emulator.add(Faults.throttled(Duration.ofSeconds(5)).named("busy").times(1));

        Raw.get(emulator, CALL);
        Raw.get(emulator, CALL);

        assertThat(violations()).containsExactly(Rule.RETRY_TOO_EARLY);
        assertThat(emulator.journal().entries())
                .extracting(JournalEntry::fault)
                .containsExactly(Optional.of("busy"), Optional.empty());
    }
}
