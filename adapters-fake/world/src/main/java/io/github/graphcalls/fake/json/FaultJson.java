package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.fake.fault.Condition;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A rule for what goes wrong: its effect by name and what belongs to the effect, its condition, how often, and the delay. What
 * an effect tells beside its name is the usual where it is left out.
 */
final class FaultJson {

    /** What belongs to each effect. */
    private static final Map<String, List<String>> EFFECTS = new TreeMap<>();

    static {
        EFFECTS.put("answered", List.of());
        EFFECTS.put("stale", List.of("age"));
        EFFECTS.put("throttled", List.of("retryAfter", "diagnostics"));
        EFFECTS.put("unavailable", List.of("cause", "retryAfter", "diagnostics"));
        EFFECTS.put("timedOut", List.of());
        EFFECTS.put("denied", List.of("diagnostics"));
        EFFECTS.put("rejected", List.of("diagnostics"));
        EFFECTS.put("notFound", List.of("evidence", "diagnostics"));
        EFFECTS.put("malformed", List.of("place", "problem", "diagnostics"));
    }


    private static final Condition ALWAYS = new Condition.All(List.of());

    private FaultJson() {}

    static ObjectNode write(Fault fault) {
        ObjectNode node = effect(fault.effect());
        if (!fault.condition().equals(ALWAYS)) {
            node.set("when", ConditionJson.write(fault.condition()));
        }
        fault.times().ifPresent(times -> node.put("times", times));
        if (!fault.delay().isZero()) {
            node.put("delay", fault.delay().toString());
        }
        return node;
    }

    private static ObjectNode effect(Effect effect) {
        ObjectNode node = Json.object();
        if (effect instanceof Effect.Answered) {
            return node.put("effect", "answered");
        }
        if (effect instanceof Effect.TimedOut) {
            return node.put("effect", "timedOut");
        }
        if (effect instanceof Effect.Stale it) {
            return node.put("effect", "stale").put("age", it.age().toString());
        }
        if (effect instanceof Effect.Throttled it) {
            node.put("effect", "throttled");
            it.retryAfter().ifPresent(wait -> node.put("retryAfter", wait.toString()));
            return node.set("diagnostics", OutcomeJson.writeDiagnostics(it.diagnostics()));
        }
        if (effect instanceof Effect.Unavailable it) {
            node.put("effect", "unavailable").put("cause", Evolvable.wordOf(it.cause()));
            it.retryAfter().ifPresent(wait -> node.put("retryAfter", wait.toString()));
            return node.set("diagnostics", OutcomeJson.writeDiagnostics(it.diagnostics()));
        }
        return refusal(((Effect.Refused) effect).outcome(), node);
    }

    private static ObjectNode refusal(LookupOutcome outcome, ObjectNode node) {
        node.put("effect", OutcomeJson.write(outcome).get("is").textValue());
        if (outcome instanceof NotFound it) {
            node.put("evidence", Evolvable.wordOf(it.evidence()));
        }
        if (outcome instanceof Malformed it) {
            node.put("place", it.place()).put("problem", it.problem());
        }
        return node.set("diagnostics", OutcomeJson.writeDiagnostics(outcome.diagnostics()));
    }

    static Fault read(Place fault) {
        Effect effect = fault.make(() -> readEffect(fault));
        Condition condition = fault.optional("when").map(ConditionJson::read).orElse(ALWAYS);
        Optional<Integer> times = fault.optional("times").map(Place::number);
        Duration delay = fault.optional("delay").map(Place::duration).orElse(Duration.ZERO);
        return fault.make(() -> new Fault(condition, effect, times, delay));
    }

    private static Effect readEffect(Place fault) {
        Place name = fault.member("effect");
        fault.only(members(name));
        Optional<Diagnostics> told = fault.optional("diagnostics").map(OutcomeJson::readDiagnostics);
        return switch (name.text()) {
            case "answered" -> new Effect.Answered();
            case "timedOut" -> new Effect.TimedOut();
            case "stale" -> new Effect.Stale(fault.member("age").duration());
            case "throttled" ->
                new Effect.Throttled(
                        fault.optional("retryAfter").map(Place::duration),
                        told.orElseGet(() -> usual(Faults.throttled(Duration.ZERO))));
            case "unavailable" -> unavailable(fault, told);
            case "denied" -> refused(Faults.denied(), told);
            case "rejected" -> refused(Faults.rejected(), told);
            case "notFound" ->
                new Effect.Refused(OutcomeJson.readNotFound(
                        fault, told.orElseGet(() -> outcomeOf(Faults.notFound()).diagnostics())));
            default -> malformed(fault, told);
        };
    }

    private static Effect unavailable(Place fault, Optional<Diagnostics> told) {
        Unavailable.Cause cause = fault.optional("cause")
                .map(place -> place.word(Unavailable.Cause.class))
                .orElse(Unavailable.Cause.SERVICE);
        Diagnostics usual = cause == Unavailable.Cause.SERVICE
                ? usual(Faults.unavailable())
                : cause == Unavailable.Cause.CONNECTION ? usual(Faults.connectionLost()) : Diagnostics.NONE;
        return new Effect.Unavailable(cause, fault.optional("retryAfter").map(Place::duration), told.orElse(usual));
    }

    private static Effect malformed(Place fault, Optional<Diagnostics> told) {
        Malformed usual = (Malformed) outcomeOf(Faults.malformed());
        return new Effect.Refused(new Malformed(
                fault.optional("place").map(Place::text).orElse(usual.place()),
                fault.optional("problem").map(Place::text).orElse(usual.problem()),
                told.orElse(usual.diagnostics())));
    }

    private static Effect refused(Fault usual, Optional<Diagnostics> told) {
        LookupOutcome outcome = outcomeOf(usual);
        return new Effect.Refused(told.map(outcome::withDiagnostics).orElse(outcome));
    }

    private static LookupOutcome outcomeOf(Fault refusing) {
        return ((Effect.Refused) refusing.effect()).outcome();
    }

    private static Diagnostics usual(Fault fault) {
        Effect effect = fault.effect();
        return effect instanceof Effect.Throttled it ? it.diagnostics() : ((Effect.Unavailable) effect).diagnostics();
    }

    private static String[] members(Place effect) {
        List<String> own = EFFECTS.get(effect.text());
        if (own == null) {
            throw effect.wrong("one of " + String.join(", ", EFFECTS.keySet()));
        }
        return Stream.of(List.of("effect"), own, List.of("when", "times", "delay", "id"))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }
}
