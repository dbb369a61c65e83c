package io.github.graphcalls.emulator.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.World;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    private static final String CALL = "/v1.0/communications/calls/meeting";

    private final VirtualTime clock = VirtualTime.startingAt(World.NOON);
    private final GraphEmulator emulator = World.emulator().clock(clock).start();

    @AfterEach
    void close() {
        emulator.close();
    }

    private List<List<Finding>> findings() {
        return emulator.journal().entries().stream().map(Entry::findings).toList();
    }

    @Test
    void Tells_what_was_asked_and_answered() throws Exception {
        Raw.get(emulator, CALL + "?$select=id\r\nclient-request-id: mine");

        assertThat(emulator.journal().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.at()).isEqualTo(World.NOON);
            assertThat(entry.method()).isEqualTo("GET");
            assertThat(entry.path()).isEqualTo(CALL);
            assertThat(entry.status()).isEqualTo(200);
            assertThat(entry.clientRequestId()).contains("mine");
            assertThat(entry.toString()).doesNotContain("Bearer", "any");
        });
        assertThat(emulator.journal().faulted()).isEmpty();
    }

    @Test
    void Finds_a_client_request_id_that_came_before() throws Exception {
        Raw.get(emulator, CALL + "\r\nclient-request-id: a");
        Raw.get(emulator, CALL + "\r\nclient-request-id: b");
        Raw.get(emulator, CALL + "\r\nclient-request-id: a");

        assertThat(findings()).containsExactly(List.of(), List.of(), List.of(Finding.CLIENT_REQUEST_ID_REPEATED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Authorization: Bearer \r\n", "Authorization: Basic YXBwOnNlY3JldA==\r\n"})
    void Finds_a_token_that_is_missing(String header) throws Exception {
        Raw.ask(emulator, "GET " + CALL + " HTTP/1.1\r\nHost: a\r\n" + header + "Connection: close\r\n\r\n");

        assertThat(findings()).containsExactly(List.of(Finding.TOKEN_MISSING));
    }

    @Test
    void Finds_a_retry_that_comes_too_early_and_none_that_waited() throws Exception {
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

        assertThat(findings()).containsExactly(List.of(), List.of(Finding.RETRY_TOO_EARLY), List.of(), List.of());
        assertThat(emulator.journal().entries().get(0).fault()).contains("busy");
    }

    @Test
    void Judges_the_requests_of_a_batch_as_well() throws Exception {
        Raw.ask(
                emulator,
                Raw.request(
                        "POST",
                        "/v1.0/$batch",
                        "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/communications/calls/nobody\"}]}"));

        assertThat(emulator.journal().entries())
                .extracting(Entry::path, Entry::status)
                .containsExactly(tuple("/v1.0/communications/calls/nobody", 404), tuple("/v1.0/$batch", 200));
        assertThat(emulator.journal().faulted()).isEmpty();
    }

    @Test
    void Keeps_the_newest_thousand() throws Exception {
        try (Raw raw = Raw.to(emulator)) {
            for (int i = 0; i < 1_001; i++) {
                raw.send("GET /v1.0/number/" + i + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer x\r\n\r\n")
                        .answer();
            }
        }

        assertThat(emulator.journal().entries()).hasSize(1_000);
        assertThat(emulator.journal().entries().get(0).path()).isEqualTo("/v1.0/number/1");
    }

    @Test
    void has_the_request_id_that_the_client_saw() throws Exception {
        CallLookup stamped = query -> new Rejected(new Diagnostics(
                Optional.of(400),
                Optional.empty(),
                Optional.empty(),
                Optional.of("id-of-the-world\n" + query.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        try (GraphEmulator other = GraphEmulator.builder(stamped).start()) {
            other.add(Faults.status(429).onPath("/v1.0/throttled"));
            String answers = Raw.get(other, CALL)
                    + Raw.get(other, "/v1.0/throttled")
                    + Raw.get(other, "/v1.0/users")
                    + Raw.ask(other, Raw.request("POST", "/v1.0/$batch", """
                            {"requests":[{"id":"1","method":"GET","url":"/communications/calls/a"},
                            {"id":"2","method":"GET","url":"/communications/calls/b"}]}"""));

            assertThat(other.journal().entries())
                    .extracting(Entry::requestId)
                    .hasSize(6)
                    .allSatisfy(id -> assertThat(answers)
                            .containsPattern("(?i)(\r\nrequest-id: |\"request-id\":\")" + Pattern.quote(id)));
            assertThat(other.journal().entries())
                    .extracting(Entry::requestId)
                    .contains("id-of-the-world?meeting", "id-of-the-world?a", "id-of-the-world?b");
        }
    }
}
