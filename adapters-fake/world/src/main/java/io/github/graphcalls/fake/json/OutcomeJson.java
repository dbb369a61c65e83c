package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.DenialReasons;
import java.util.List;

/** The outcome of a lookup: its name in the member {@code is}, and its components. */
final class OutcomeJson {

    private static final String[] MEMBERS = {
        "is", "call", "evidence", "reason", "until", "cause", "deadline", "place", "problem", "diagnostics"
    };
    private static final List<String> NAMES =
            List.of("found", "notFound", "denied", "rejected", "throttled", "unavailable", "timedOut", "malformed");

    private OutcomeJson() {}

    static JsonNode write(LookupOutcome outcome) {
        ObjectNode node = Json.object();
        if (outcome instanceof Found it) {
            node.put("is", "found").set("call", GraphJson.write(it.call()));
        } else if (outcome instanceof NotFound it) {
            node.put("is", "notFound").put("evidence", Evolvable.wordOf(it.evidence()));
        } else if (outcome instanceof Denied it) {
            node.put("is", "denied").put("reason", Evolvable.wordOf(it.reason()));
        } else if (outcome instanceof Unavailable it) {
            node.put("is", "unavailable").put("cause", Evolvable.wordOf(it.cause()));
        } else if (outcome instanceof TimedOut it) {
            node.put("is", "timedOut").put("deadline", it.deadline().toString());
        } else if (outcome instanceof Malformed it) {
            node.put("is", "malformed").put("place", it.place()).put("problem", it.problem());
        } else {
            node.put("is", outcome instanceof Rejected ? "rejected" : "throttled");
        }
        outcome.retryAt().ifPresent(until -> node.put("until", until.toString()));
        if (!outcome.diagnostics().equals(Diagnostics.NONE)) {
            node.set("diagnostics", writeDiagnostics(outcome.diagnostics()));
        }
        return node;
    }

    static LookupOutcome read(Place place) {
        place.only(MEMBERS);
        String name = place.member("is").choice(NAMES);
        Diagnostics diagnostics =
                place.optional("diagnostics").map(OutcomeJson::readDiagnostics).orElse(Diagnostics.NONE);
        return switch (name) {
            case "found" -> new Found(GraphJson.read(place.member("call"), Call.class), diagnostics);
            case "notFound" -> readNotFound(place, diagnostics);
            case "denied" -> readDenied(place, diagnostics);
            case "rejected" -> new Rejected(diagnostics);
            case "throttled" -> new Throttled(place.optional("until").map(Place::instant), diagnostics);
            case "unavailable" ->
                new Unavailable(
                        place.member("cause").word(Unavailable.Cause.class),
                        place.optional("until").map(Place::instant),
                        diagnostics);
            case "timedOut" -> new TimedOut(place.member("deadline").instant(), diagnostics);
            case "malformed" ->
                new Malformed(
                        place.member("place").text(), place.member("problem").text(), diagnostics);
            default -> throw new IllegalStateException(name);
        };
    }

    /** Absent evidence is derived from the diagnostics, as it is from an answer of Graph. */
    static NotFound readNotFound(Place place, Diagnostics diagnostics) {
        return new NotFound(
                place.optional("evidence")
                        .map(it -> it.word(NotFound.Evidence.class))
                        .orElseGet(() -> AnswerReader.evidenceIn(diagnostics)),
                diagnostics);
    }

    /** An absent reason is derived from the diagnostics, as it is from an answer of Graph. */
    private static Denied readDenied(Place place, Diagnostics diagnostics) {
        return new Denied(
                place.optional("reason")
                        .map(it -> it.word(Denied.Reason.class))
                        .orElseGet(() -> DenialReasons.of(diagnostics)),
                diagnostics);
    }

    static JsonNode writeDiagnostics(Diagnostics diagnostics) {
        ObjectNode node = Json.object();
        diagnostics.status().ifPresent(it -> node.put("status", it));
        diagnostics.code().ifPresent(it -> node.put("code", it));
        diagnostics.message().ifPresent(it -> node.put("message", it));
        diagnostics.requestId().ifPresent(it -> node.put("requestId", it));
        diagnostics.clientRequestId().ifPresent(it -> node.put("clientRequestId", it));
        diagnostics.date().ifPresent(it -> node.put("date", it.toString()));
        diagnostics.agsDiagnostic().ifPresent(it -> node.put("agsDiagnostic", it));
        return node;
    }

    static Diagnostics readDiagnostics(Place place) {
        place.only("status", "code", "message", "requestId", "clientRequestId", "date", "agsDiagnostic");
        return new Diagnostics(
                place.optional("status").map(Place::number),
                place.optional("code").map(Place::text),
                place.optional("message").map(Place::text),
                place.optional("requestId").map(Place::text),
                place.optional("clientRequestId").map(Place::text),
                place.optional("date").map(Place::instant),
                place.optional("agsDiagnostic").map(Place::text));
    }
}
