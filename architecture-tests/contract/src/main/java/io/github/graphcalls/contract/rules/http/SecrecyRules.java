package io.github.graphcalls.contract.rules.http;

import static io.github.graphcalls.contract.specimen.Specimens.ALL_HANDS;
import static io.github.graphcalls.contract.specimen.Specimens.INCOMING;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.CapturedOutput;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Scenarios;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.contract.world.GraphRequest;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;

/** No output of an adapter contains a secret. */
@Source("RFC 6750, 5.3 (protect bearer tokens)")
public abstract class SecrecyRules extends RuleGroup {

    /** For the contract. */
    protected SecrecyRules() {}

    @Rule(22)
    void the_printed_adapter_and_its_outcomes_show_no_secret() {
        LookupOutcome token = lookup.find(INCOMING.query());
        LookupOutcome passcode = lookup.find(MEETING.query());

        assertThat(lookup.toString()).doesNotContain(NOT_TO_BE_PRINTED);
        assertThat(token.toString()).doesNotContain(NOT_TO_BE_PRINTED);
        assertThat(passcode.toString()).doesNotContain(NOT_TO_BE_PRINTED);
    }

    @Rule(value = 51, needs = Capability.CLOSE)
    void the_exception_after_closing_shows_no_secret() {
        close();

        Throwable mistake = catchThrowable(() -> lookup.find(INCOMING.query()));

        assertThat(String.valueOf(mistake)).doesNotContain(NOT_TO_BE_PRINTED);
    }

    @Rule(value = 23, needs = Capability.HTTP)
    void a_token_echoed_by_the_server_is_not_shown() {
        String token = world.token().reveal();
        for (int status : List.of(400, 401, 403, 404, 410, 429, 500, 503)) {
            world.graph()
                    .answerAlways(GraphReply.error(status, "Code " + token, "Bearer " + token + " has expired.")
                            .with("request-id", token)
                            .with("client-request-id", token)
                            .with("Retry-After", token)
                            .with("x-ms-ags-diagnostic", "Authorization: Bearer " + token));

            assertHidden(lookup.find(PEER_TO_PEER.query()));
        }
        GraphReply inTheBodyAlone = GraphReply.error(403, "7505", "Mismatch.");
        for (GraphReply reply : List.of(
                inTheBodyAlone.withBody(inTheBodyAlone.body().replace(GraphReply.REQUEST_ID, token)),
                GraphReply.page(403).withBody("<p>" + token + "</p>"),
                GraphReply.page(502).withBody(token),
                GraphReply.page(302).with("Location", world.baseUrl() + "/" + token),
                GraphReply.document("{\"id\":\"" + token + "\"}"),
                GraphReply.document("{\"" + token + "\":"),
                GraphReply.document("{\"@odata.type\":\"" + token + "\",\"id\":\"1\"}"),
                GraphReply.document(
                        "{\"id\":\"" + PEER_TO_PEER.query().id() + "\",\"direction\":[\"" + token + "\"]}"))) {
            world.graph().answerAlways(reply.with("request-id", token));

            assertHidden(lookup.find(PEER_TO_PEER.query()));
        }
    }

    private void assertHidden(LookupOutcome outcome) {
        Diagnostics known = outcome.diagnostics();
        assertThat(Stream.concat(
                        Stream.of(
                                outcome.toString(),
                                outcome.withDiagnostics(Diagnostics.NONE).toString()),
                        Stream.of(
                                        known.code(),
                                        known.message(),
                                        known.requestId(),
                                        known.clientRequestId(),
                                        known.agsDiagnostic())
                                .flatMap(Optional::stream)))
                .as("what is shown of an answer that echoes the token")
                .noneMatch(text -> text.contains(world.token().reveal()));
    }

    @Rule(value = 55, needs = Capability.HTTP)
    void a_token_with_invalid_header_characters_is_not_shown() {
        List<String> shown = new ArrayList<>();

        Throwable refusal = catchThrowable(() -> {
            reopenIn(new ContractWorld(Secret.of("with a line break,\n" + NOT_TO_BE_PRINTED)));
            shown.add(lookup.find(PEER_TO_PEER.query()).toString());
        });
        if (refusal != null) {
            shown.add(Throwables.getStackTrace(refusal));
        }

        assertThat(shown).noneMatch(line -> line.contains(NOT_TO_BE_PRINTED));
    }

    @Rule(value = 52, needs = Capability.HTTP)
    void no_url_contains_the_token() {
        new Scenarios(lookup).findings(world.clock().instant());

        assertThat(world.graph().requests())
                .as("requests with the token outside of the Authorization header")
                .noneMatch(GraphRequest::exposed);
    }

    @Rule(value = 53, needs = Capability.HTTP)
    void no_log_event_contains_a_secret() {
        assertThat(secrets(CapturedOutput.loggedBy(() -> everything(new Scenarios(lookup)))))
                .as("log lines with a secret, through java.util.logging")
                .isEmpty();
    }

    @Rule(59)
    void nothing_printed_contains_a_secret() {
        String printed = CapturedOutput.printedBy(() -> everything(new Scenarios(lookup)));

        assertThat(secrets(printed))
                .as("lines with a secret on System.out or System.err, consoles of Logback and Log4j included")
                .isEmpty();
        assertThat(Thread.getAllStackTraces().keySet())
                .as("threads with a secret in their name")
                .noneMatch(thread -> thread.getName().contains(NOT_TO_BE_PRINTED));
    }

    @Rule(60)
    void no_outcome_and_no_exception_contains_a_secret() {
        Scenarios scenarios = new Scenarios(lookup);

        everything(scenarios);

        assertThat(secrets(String.join("\n", scenarios.seen())))
                .as("lines with a secret in printed outcomes and stack traces")
                .isEmpty();
    }

    @Rule(value = 61, needs = Capability.HTTP)
    void the_token_is_sent_to_no_other_host() {
        Scenarios scenarios = new Scenarios(lookup);
        String next = world.elsewhere().baseUrl() + "/communications/calls/next?$skiptoken=1";
        world.graph()
                .answerAlways(GraphReply.document(ALL_HANDS
                        .document()
                        .replaceAll(
                                "\"https://graph.microsoft.com/[^\"]*\"", "\"" + Matcher.quoteReplacement(next) + "\"")
                        .replace("\"state\"", "\"@odata.nextLink\": \"" + next + "\", \"state\"")));
        lookup.find(ALL_HANDS.query());
        try (Stream<LookupResult> results = lookup.findAll(Stream.of(ALL_HANDS.query()))) {
            results.forEach(result -> {});
        }

        scenarios.answers(world.graph(), world.elsewhere(), world.clock());

        assertThat(world.elsewhere().requests())
                .as("requests with the token to a host that a link, a redirect or a challenge named")
                .noneMatch(request -> request.authorized() || request.exposed());
    }

    private void everything(Scenarios scenarios) {
        scenarios.findings(world.clock().instant());
        if (world.isOverHttp()) {
            scenarios.answers(world.graph(), world.elsewhere(), world.clock());
        }
        if (world.hasStore()) {
            adapter.storeFailures().get().stream().limit(1).forEach(world.store()::fail);
            scenarios.findings(world.clock().instant());
        }
        scenarios.end();
    }

    private static List<String> secrets(String text) {
        return text.lines().filter(line -> line.contains(NOT_TO_BE_PRINTED)).toList();
    }
}
