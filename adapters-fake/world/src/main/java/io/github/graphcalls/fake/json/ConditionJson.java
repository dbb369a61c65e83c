package io.github.graphcalls.fake.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.fault.Condition;
import java.time.Duration;
import java.util.List;

/** Which lookups a fault strikes: one member that names the condition. */
final class ConditionJson {

    private static final List<String> NAMES = List.of("call", "lookup", "lookups", "between", "percent", "all", "any");

    private ConditionJson() {}

    static JsonNode write(Condition condition) {
        ObjectNode node = Json.object();
        if (condition instanceof Condition.OfCall it) {
            return node.put("call", it.id().value());
        }
        if (condition instanceof Condition.Lookups it) {
            return it.first() == it.last()
                    ? node.put("lookup", it.first())
                    : node.set("lookups", Json.array(List.of(it.first(), it.last()), Json::number));
        }
        if (condition instanceof Condition.Between it) {
            return node.set("between", Json.array(List.of(it.from(), it.until()), each -> Json.text(each.toString())));
        }
        if (condition instanceof Condition.Percent it) {
            return node.put("percent", it.percent());
        }
        return condition instanceof Condition.All it
                ? node.set("all", Json.array(it.conditions(), ConditionJson::write))
                : node.set("any", Json.array(((Condition.Any) condition).conditions(), ConditionJson::write));
    }

    static Condition read(Place place) {
        String name = place.only(NAMES.toArray(String[]::new)).oneOf(NAMES);
        Place value = place.member(name);
        return value.make(() -> switch (name) {
            case "call" -> new Condition.OfCall(CallId.of(value.text()));
            case "lookup" -> new Condition.Lookups(value.number(), value.number());
            case "lookups" -> {
                List<Place> ends = two(value);
                yield new Condition.Lookups(ends.get(0).number(), ends.get(1).number());
            }
            case "between" -> {
                List<Duration> ends = two(value).stream().map(Place::duration).toList();
                yield new Condition.Between(ends.get(0), ends.get(1));
            }
            case "percent" -> new Condition.Percent(value.number());
            case "all" ->
                new Condition.All(
                        value.items().stream().map(ConditionJson::read).toList());
            default ->
                new Condition.Any(
                        value.items().stream().map(ConditionJson::read).toList());
        });
    }

    private static List<Place> two(Place value) {
        List<Place> items = value.items();
        if (items.size() != 2) {
            throw value.wrong("an array of two");
        }
        return items;
    }
}
