package io.github.graphcalls.emulator.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.journal.HttpExchange;
import io.github.graphcalls.fake.json.WorldJson;
import io.github.graphcalls.fake.replay.Recording;
import io.github.graphcalls.fake.replay.Replay;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JournalTest extends JournaledEmulator {

    private static final String BATCH = """
            {"requests":[{"id":"1","method":"GET","url":"/communications/calls/meeting"},
            {"id":"2","method":"GET","url":"/communications/calls/unknown"}]}""";

    @Test
    void the_journal_of_a_proxy_has_the_lookup_and_its_http_request() throws Exception {
        Raw.get(emulator, CALL + "?$select=id\r\nclient-request-id: mine");

        assertThat(emulator.journal().entries()).singleElement().satisfies(entry -> {
            HttpExchange exchange = entry.http().orElseThrow();
            assertThat(entry.at()).isEqualTo(SampleWorld.NOON);
            assertThat(entry.nth()).isOne();
            assertThat(entry.query().id()).isEqualTo(SampleWorld.MEETING.id());
            assertThat(exchange.method()).isEqualTo("GET");
            assertThat(exchange.path()).isEqualTo(CALL);
            assertThat(exchange.response().orElseThrow().status()).isEqualTo(200);
            assertThat(exchange.clientRequestId()).contains("mine");
            assertThat(exchange.toString() + entry).doesNotContain("Bearer", "any");
        });
        assertThat(violations()).isEmpty();
    }

    @Test
    void the_lookups_of_a_batch_share_one_http_request() throws Exception {
        Raw.ask(emulator, Raw.request("POST", "/v1.0/$batch", BATCH));

        assertThat(emulator.journal().entries())
                .extracting(entry -> entry.query().id().value(), entry -> entry.outcome() instanceof NotFound)
                .containsExactly(tuple("meeting", false), tuple("unknown", true));
        assertThat(emulator.journal().exchanges())
                .extracting(
                        HttpExchange::path,
                        exchange -> exchange.response().orElseThrow().status())
                .containsExactly(tuple("/v1.0/$batch", 200));
        assertThat(violations()).isEmpty();
    }

    @Test
    void a_request_that_leads_to_no_lookup_is_an_item_of_its_own() throws Exception {
        Raw.get(emulator, "/v1.0/users");

        assertThat(emulator.journal().entries()).isEmpty();
        assertThat(emulator.journal().items())
                .singleElement()
                .satisfies(item -> assertThat(item.http()
                                .flatMap(HttpExchange::response)
                                .orElseThrow()
                                .status())
                        .isEqualTo(400));
    }

    @Test
    void the_request_id_in_the_journal_is_that_of_the_answer() throws Exception {
        CallLookup stamped = query -> new Rejected(new Diagnostics(
                Optional.of(400),
                Optional.empty(),
                Optional.empty(),
                Optional.of("id-of-the-proxied\n" + query.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        try (GraphEmulator other = GraphEmulator.builder(stamped).start()) {
            other.add(Faults.status(429).onPath("/v1.0/throttled"));
            String answers = Raw.get(other, CALL)
                    + Raw.get(other, "/v1.0/throttled")
                    + Raw.get(other, "/v1.0/users")
                    + Raw.ask(other, Raw.request("POST", "/v1.0/$batch", BATCH));

            assertThat(other.journal().exchanges())
                    .extracting(exchange -> exchange.response().orElseThrow().requestId())
                    .hasSize(4)
                    .contains("id-of-the-proxied?meeting")
                    .allSatisfy(id -> assertThat(answers)
                            .containsPattern("(?i)(\r\nrequest-id: |\"request-id\":\")" + Pattern.quote(id)));
        }
    }

    @Test
    void a_world_behind_an_emulator_has_the_request_ids_of_its_answers_and_can_be_replayed() throws Exception {
        World world = SampleWorld.scripted();
        try (GraphEmulator driven = GraphEmulator.builder(world).start()) {
            driven.add(Faults.throttled(Duration.ofSeconds(5)).times(1));
            String answers = Raw.get(driven, CALL) + Raw.ask(driven, Raw.request("POST", "/v1.0/$batch", BATCH));

            assertThat(world.journal().entries())
                    .hasSize(3)
                    .allSatisfy(entry -> assertThat(answers)
                            .contains(entry.outcome().diagnostics().requestId().orElseThrow()));
            String recording = WorldJson.writeRecording(Recording.of(world));
            assertThat(Replay.replay(WorldJson.readRecording(recording))).isEmpty();
            assertThat(WorldJson.writeRecording(WorldJson.readRecording(recording)))
                    .isEqualTo(recording);
        }
    }
}
