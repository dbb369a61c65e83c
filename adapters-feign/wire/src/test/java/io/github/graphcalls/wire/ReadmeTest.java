package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.live.CallChange;
import io.github.graphcalls.live.LiveCalls;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.rules.ReadmeSnippets;
import io.github.graphcalls.wire.batch.BatchAnswerReader;
import io.github.graphcalls.wire.batch.BatchRequest;
import io.github.graphcalls.wire.batch.BatchedRequest;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.GraphCallModule;
import io.github.graphcalls.wire.document.NotificationDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the README shows, run. */
class ReadmeTest {

    @Test
    void a_document_is_read_and_written() {
        byte[] document = "{ \"id\": \"1\", \"new\": null }".getBytes(StandardCharsets.UTF_8);

        LookupOutcome outcome = CallDocuments.read(document);
        String line = outcome.toOptional().map(CallDocuments::writeText).orElseGet(outcome::toString);

        assertThat(line).isEqualTo("{\"@odata.type\":\"#microsoft.graph.call\",\"id\":\"1\",\"new\":null}");
    }

    @Test
    void an_answer_is_read() {
        String id = "1";
        InstantSource clock = () -> Answers.NOW;
        int status = 429;
        Map<String, List<String>> headers = Map.of("Retry-After", List.of("2.5"));
        byte[] body = {};

        CallQuery query = CallQuery.of(CallId.of(id)).select(CallProperty.STATE);
        String path = LookupPath.of(query);
        LookupOutcome outcome = new AnswerReader(clock).read(query, GraphAnswer.of(status, headers, body));

        assertThat(path).isEqualTo("/communications/calls/1?$select=id,state");
        assertThat(outcome).hasToString("Throttled[retry at 2026-03-01T12:00:02.500Z; status 429]");
    }

    @Test
    void a_batch_is_sent_and_read() throws IOException {
        String id = "1";
        InstantSource clock = () -> Answers.NOW;
        GraphAnswer answer = Answers.answer(200, "{\"responses\":[{\"id\":\"1\",\"status\":404}]}");

        CallQuery query = CallQuery.of(CallId.of(id));
        BatchRequest batch = new BatchRequest(List.of(BatchedRequest.of("1", query, Map.of())));
        Map<String, LookupOutcome> outcomes = new BatchAnswerReader(clock).read(Map.of("1", query), answer);

        assertThat(new ObjectMapper().writeValueAsString(batch)).contains("/communications/calls/1");
        assertThat(outcomes.get("1")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_mapper_with_the_module_reads_and_writes_calls() throws IOException {
        String json = "[{\"isMuted\":true}]";

        ObjectMapper mapper = new ObjectMapper().registerModule(new GraphCallModule());
        List<Participant> roster = mapper.readValue(json, new TypeReference<>() {});

        assertThat(roster.get(0).isMuted()).contains(true);
    }

    @Test
    void notifications_are_applied_to_a_live_view() {
        InstantSource clock = () -> Answers.NOW;
        byte[] body = "{\"value\":[{\"changeType\":\"created\",\"resourceUrl\":\"/communications/calls/1\"}]}"
                .getBytes(StandardCharsets.UTF_8);
        List<String> log = new ArrayList<>();

        LiveCalls live = new LiveCalls(clock, Duration.ofMinutes(30));
        if (NotificationDocuments.read(body) instanceof NotificationDocuments.Read read) {
            for (CallNotification notification : read.notifications().notifications()) {
                CallChange change = live.apply(notification);
                log.add(change.kind() + " " + change.after().id());
            }
        }

        assertThat(log).containsExactly("APPEARED 1");
    }

    @Test
    void every_snippet_of_the_readme_is_run_here() throws IOException {
        ReadmeSnippets.assertCompiledBy(Path.of("src/test/java/io/github/graphcalls/wire/ReadmeTest.java"), 5);
    }
}
