package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.When;
import io.github.graphcalls.fake.fault.Where;
import io.github.graphcalls.time.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A fault: its name, its target, its conditions, its effect, how often it applies, and the delay. */
final class FaultJson {

    private FaultJson() {}

    static ObjectNode write(Fault fault) {
        ObjectNode node = Json.object();
        fault.name().ifPresent(name -> node.put("name", name));
        if (fault.where() instanceof Where.OfCall it) {
            node.putObject("where").put("call", it.id().value());
        } else if (fault.where() instanceof Where.OfPath it) {
            node.putObject("where").put("path", it.path());
        }
        if (!fault.condition().equals(When.ALWAYS)) {
            ObjectNode when = node.putObject("when");
            fault.condition().nth().ifPresent(number -> when.put("nth", number));
            fault.condition().from().ifPresent(point -> when.put("from", point.toString()));
            fault.condition().to().ifPresent(point -> when.put("to", point.toString()));
            fault.condition().percent().ifPresent(share -> when.put("percent", share));
        }
        node.set("effect", EffectJson.write(fault.effect()));
        fault.times().ifPresent(times -> node.put("times", times));
        if (!fault.delay().isZero()) {
            node.put("delay", fault.delay().toString());
        }
        return node;
    }

    static Fault read(Place fault) {
        fault.only("name", "where", "when", "effect", "times", "delay", "id");
        Optional<String> name = fault.optional("name").map(Place::text);
        Where where = fault.optional("where").map(FaultJson::readWhere).orElse(Where.EVERY_CALL);
        When when = fault.optional("when").map(FaultJson::readWhen).orElse(When.ALWAYS);
        Effect effect = EffectJson.read(fault.member("effect"));
        Optional<Integer> times = fault.optional("times").map(Place::number);
        Duration delay = fault.optional("delay").map(Place::duration).orElse(Duration.ZERO);
        return fault.make(() -> new Fault(name, where, when, effect, times, delay));
    }

    private static Where readWhere(Place where) {
        List<String> names = List.of("call", "path");
        String name = where.only("call", "path").oneOf(names);
        Place value = where.member(name);
        return value.make(
                () -> name.equals("call") ? new Where.OfCall(CallId.of(value.text())) : new Where.OfPath(value.text()));
    }

    private static When readWhen(Place when) {
        when.only("nth", "from", "to", "percent");
        Optional<Integer> nth = when.optional("nth").map(Place::number);
        Optional<When.Point> from = when.optional("from").map(FaultJson::readPoint);
        Optional<When.Point> to = when.optional("to").map(FaultJson::readPoint);
        Optional<Integer> percent = when.optional("percent").map(Place::number);
        return when.make(() -> new When(nth, from, to, percent));
    }

    /** Reads a duration after the beginning of the world, or an instant on its clock. */
    private static When.Point readPoint(Place point) {
        return point.parsed(
                text -> text.matches("[-+]?[0-9]{4,}-.*")
                        ? new When.Point.At(Instant.parse(text))
                        : new When.Point.Elapsed(Durations.parse(text)),
                "a duration after the beginning of the world such as \"5m\", or an instant in UTC such as"
                        + " \"2026-01-01T00:00:00Z\"");
    }
}
