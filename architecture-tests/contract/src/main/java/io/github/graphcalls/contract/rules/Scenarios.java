package io.github.graphcalls.contract.rules;

import static io.github.graphcalls.contract.specimen.Specimens.INCOMING;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING_WITH_OPERATIONS;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER_SELECTED;
import static io.github.graphcalls.contract.specimen.Specimens.UNKNOWN;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.contract.world.GraphStub;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;

/** Takes a lookup through everything that can happen to it, and records what its caller sees. */
public final class Scenarios {

    private final CallLookup lookup;
    private final List<String> seen = new ArrayList<>();

    /**
     * Begins with a lookup.
     *
     * @param lookup the lookup
     */
    public Scenarios(CallLookup lookup) {
        this.lookup = lookup;
    }

    /**
     * Returns what the caller has seen.
     *
     * @return outcomes and stack traces, printed
     */
    public List<String> seen() {
        return seen;
    }

    /**
     * Looks up known and unknown calls, with deadlines, interrupted, and in bulk.
     *
     * @param now the instant on the clock of the lookup
     */
    public void findings(Instant now) {
        List<CallQuery> queries = List.of(
                INCOMING.query(),
                MEETING.query(),
                MEETING_WITH_OPERATIONS.query(),
                PEER_TO_PEER_SELECTED.query(),
                CallQuery.of(UNKNOWN),
                MEETING.query().deadline(now.minusSeconds(1)),
                MEETING.query().deadline(Instant.MAX));
        queries.forEach(this::find);
        see(() -> {
            try (Stream<LookupResult> results = lookup.findAll(queries.stream())) {
                return results.toList();
            }
        });
        Thread.currentThread().interrupt();
        find(INCOMING.query());
        Thread.interrupted();
    }

    /**
     * Looks up calls while the server sends errors, redirects, a slow answer, and at last refuses connections.
     *
     * @param graph the server of the lookup
     * @param elsewhere the server that redirects point to
     * @param clock the clock of the lookup
     */
    public void answers(GraphStub graph, GraphStub elsewhere, InstantSource clock) {
        replies(elsewhere).forEach(reply -> {
            graph.answerAlways(reply);
            find(PEER_TO_PEER.query());
            find(MEETING_WITH_OPERATIONS.query());
        });
        graph.answerAlways(GraphReply.document(PEER_TO_PEER.document()).after(RealTime.SLOW));
        find(PEER_TO_PEER.query().within(Duration.ofMillis(300), clock));
        graph.close();
        find(PEER_TO_PEER.query());
        see(() -> {
            try (Stream<LookupResult> results = lookup.findAll(Stream.of(PEER_TO_PEER.query(), INCOMING.query()))) {
                return results.toList();
            }
        });
    }

    /** Closes the adapter, and looks up a call afterwards. */
    public void end() {
        if (lookup instanceof OpenCallLookup open) {
            see(() -> {
                open.close();
                return "closed";
            });
            find(INCOMING.query());
        }
    }

    static List<GraphReply> replies(GraphStub elsewhere) {
        String other = elsewhere.baseUrl() + "/communications/calls/elsewhere";
        GraphReply document = GraphReply.document(PEER_TO_PEER.document());
        return List.of(
                document,
                GraphReply.error(400, "BadRequest", "Bad Request."),
                GraphReply.error(401, "InvalidAuthenticationToken", "Expired.")
                        .with("WWW-Authenticate", "Bearer realm=\"\", authorization_uri=\"" + other + "\""),
                GraphReply.error(403, "7505", "Tenant mismatch."),
                GraphReply.notFound(),
                GraphReply.error(429, "TooManyRequests", "Later.").with("Retry-After", "1"),
                GraphReply.error(500, "generalException", "General exception."),
                GraphReply.page(502),
                GraphReply.page(503).withBody(""),
                GraphReply.page(200),
                GraphReply.document("{\"id\":17}"),
                document.truncated(),
                GraphReply.page(301).with("Location", other),
                GraphReply.page(302).with("Location", other),
                GraphReply.page(303).with("Location", other),
                GraphReply.page(307).with("Location", other),
                GraphReply.page(308).with("Location", other),
                GraphReply.page(300).with("Location", other),
                GraphReply.page(201).with("Location", other),
                GraphReply.page(202)
                        .with("Location", other)
                        .with("Operation-Location", other)
                        .with("Azure-AsyncOperation", other),
                GraphReply.page(503).with("Refresh", "0; url=" + other),
                GraphReply.page(503).with("Location", other).with("Retry-After", "0"),
                document.with("Link", "<" + other + ">; rel=\"next\"").with("Content-Location", other),
                GraphReply.page(421)
                        .with("Alt-Svc", "http/1.1=\"" + elsewhere.baseUrl().getAuthority() + "\""));
    }

    private void find(CallQuery query) {
        see(() -> {
            LookupOutcome outcome = lookup.find(query);
            return outcome + " " + (outcome == null ? "" : outcome.diagnostics());
        });
    }

    private void see(Callable<?> step) {
        try {
            seen.add(String.valueOf(step.call()));
        } catch (Throwable thrown) {
            seen.add(Throwables.getStackTrace(thrown));
        }
    }
}
