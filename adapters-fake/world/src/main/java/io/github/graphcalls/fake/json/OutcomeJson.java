package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.OutcomeCases;
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
        ObjectNode node = outcome.fold(new Writer());
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
            case "found" -> new Found(GraphJson.readCall(place.member("call")), diagnostics);
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

    private static final class Writer implements OutcomeCases<ObjectNode> {
        @Override
        public ObjectNode found(Found outcome) {
            return is("found").set("call", GraphJson.write(outcome.call()));
        }

        @Override
        public ObjectNode notFound(NotFound outcome) {
            return is("notFound").put("evidence", Evolvable.wordOf(outcome.evidence()));
        }

        @Override
        public ObjectNode denied(Denied outcome) {
            return is("denied").put("reason", Evolvable.wordOf(outcome.reason()));
        }

        @Override
        public ObjectNode rejected(Rejected outcome) {
            return is("rejected");
        }

        @Override
        public ObjectNode throttled(Throttled outcome) {
            ObjectNode node = is("throttled");
            outcome.retryAt().ifPresent(until -> node.put("until", until.toString()));
            return node;
        }

        @Override
        public ObjectNode unavailable(Unavailable outcome) {
            ObjectNode node = is("unavailable").put("cause", Evolvable.wordOf(outcome.cause()));
            outcome.retryAt().ifPresent(until -> node.put("until", until.toString()));
            return node;
        }

        @Override
        public ObjectNode timedOut(TimedOut outcome) {
            return is("timedOut").put("deadline", outcome.deadline().toString());
        }

        @Override
        public ObjectNode malformed(Malformed outcome) {
            return is("malformed").put("place", outcome.place()).put("problem", outcome.problem());
        }

        private static ObjectNode is(String name) {
            return Json.object().put("is", name);
        }
    }
}
