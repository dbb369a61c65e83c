package io.github.graphcalls.contract.rules.http;

import static io.github.graphcalls.contract.specimen.Specimens.GROUP;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Only a call with the requested id is the call, and only the code of the call service proves that a call has ended. */
@Tag(RuleGroup.LOCALE)
@Source("Javadoc of NotFound.Evidence; Graph: Get call; FACTS.md#ended-calls")
public abstract class EvidenceRules extends RuleGroup {

    /** For the contract. */
    protected EvidenceRules() {}

    @Rule(value = 35, needs = Capability.HTTP)
    void status_200_without_a_call_is_malformed() {
        List<String> bodies = List.of(
                "{}",
                "[]",
                "null",
                "",
                PEER_TO_PEER.document().substring(0, 200),
                PEER_TO_PEER
                        .document()
                        .replaceFirst("\\s*\"id\": \"" + PEER_TO_PEER.query().id() + "\",", ""),
                PEER_TO_PEER.document() + "{}",
                PEER_TO_PEER.document() + "</html>",
                GraphReply.notFound().body(),
                "[".repeat(100_000));
        for (String body : bodies) {
            assertThat(answered(GraphReply.document(body)))
                    .as("body <%.40s>", body)
                    .isInstanceOf(Malformed.class);
        }
        assertThat(answered(GraphReply.page(200))).isInstanceOf(Malformed.class);
    }

    @Rule(value = 116, needs = Capability.HTTP, source = "RFC 9110, 15.4, 15.5 and 15.6")
    void the_document_of_a_redirect_or_an_error_is_not_the_call() {
        for (int status : List.of(300, 302, 304, 400, 404, 410, 429, 500, 503)) {
            GraphReply reply = GraphReply.page(status).withBody(PEER_TO_PEER.document());
            assertThat(answered(reply)).as("a call with status %s", status).isNotInstanceOf(Found.class);
        }
    }

    @Rule(value = 36, needs = Capability.HTTP)
    void a_call_with_another_id_is_malformed() {
        assertThat(answered(GraphReply.document(GROUP.document()))).isInstanceOf(Malformed.class);
        String id = PEER_TO_PEER.query().id().value();
        for (String other : List.of(
                id + "0",
                id + "-1",
                id.substring(0, id.length() - 1),
                id.substring(0, id.length() - 1) + "0",
                id.substring(0, 8),
                "0" + id.substring(1),
                new StringBuilder(id).reverse().toString())) {
            assertThat(answered(GraphReply.document(PEER_TO_PEER.document().replace(id, other))))
                    .as("a call with the id %s in place of %s", other, id)
                    .isInstanceOf(Malformed.class);
        }
        for (String body : List.of(
                "{\"value\":[%s]}", "[%s]", "{\"call\":%s}", "{\"id\":\"1\",\"callId\":\"" + id + "\",\"call\":%s}")) {
            assertThat(answered(GraphReply.document(body.formatted(PEER_TO_PEER.document()))))
                    .as("a call within <%s>", body)
                    .isInstanceOf(Malformed.class);
        }
    }

    @Rule(value = 57, needs = Capability.HTTP)
    void a_404_proves_an_ended_call_only_with_the_code_of_the_call_service() {
        List<GraphReply> unproven = List.of(
                GraphReply.page(404),
                GraphReply.page(410),
                GraphReply.error(404, "ResourceNotFound", "No such resource."),
                GraphReply.error(404, "UnknownError", ""),
                GraphReply.error(404, "itemNotFound", "Call not found."),
                GraphReply.error(404, "BadRequest", "8522"),
                GraphReply.error(404, "85220", "Call not found."),
                GraphReply.error(404, "852", "Call not found."),
                GraphReply.error(404, "x8522", "Call not found."),
                GraphReply.error(410, "8522", "Call not found."),
                GraphReply.error(404, "", "").withBody(""),
                GraphReply.error(404, "", "").withBody("8522"),
                GraphReply.error(404, "", "").withBody("{\"code\":\"8522\"}"),
                GraphReply.page(404).withBody("<p>8522 Call not found.</p>"),
                GraphReply.error(404, "7504", "Insufficient enterprise tenant permissions."));

        assertThat(isProven(GraphReply.notFound())).as("8522 is evidence").isTrue();
        for (GraphReply reply : unproven) {
            assertThat(isProven(reply))
                    .as("status %s, body <%s>, is evidence", reply.status(), reply.body())
                    .isFalse();
        }
    }

    @Rule(value = 58, needs = Capability.HTTP)
    void a_document_of_another_type_is_malformed_even_with_the_requested_id() {
        for (String type : List.of(
                "participant",
                "commsOperation",
                "callOptions",
                "callTranscript",
                "callrecords.callRecord",
                "callEvent",
                "onlineMeeting",
                "calls",
                "cal")) {
            String document =
                    PEER_TO_PEER.document().replace("#microsoft.graph.call\"", "#microsoft.graph." + type + "\"");
            assertThat(answered(GraphReply.document(document)))
                    .as("a document of the type %s", type)
                    .isInstanceOf(Malformed.class);
        }
        String least = "{\"@odata.type\":\"#microsoft.graph.participant\",\"id\":\"%s\"}"
                .formatted(PEER_TO_PEER.query().id());
        assertThat(answered(GraphReply.document(least))).isInstanceOf(Malformed.class);
    }

    private boolean isProven(GraphReply reply) {
        return answered(reply) instanceof NotFound notFound && notFound.isProven();
    }

    private LookupOutcome answered(GraphReply reply) {
        world.graph().answerAlways(reply);
        return lookup.find(PEER_TO_PEER.query());
    }
}
