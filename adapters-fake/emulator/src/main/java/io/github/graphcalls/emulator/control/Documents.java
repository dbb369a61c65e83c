package io.github.graphcalls.emulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.emulator.journal.Entry;
import io.github.graphcalls.emulator.journal.Finding;
import io.github.graphcalls.emulator.journal.Journal;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.wire.document.GraphCallModule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The documents of the control API that are the emulator's own. */
final class Documents {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private Documents() {}

    static String problem(String message) {
        return MAPPER.createObjectNode().put("problem", message).toString();
    }

    static String clock(World world, WorldClock pace) {
        return MAPPER.createObjectNode()
                .put("now", world.clock().instant().toString())
                .put("speed", pace.speed())
                .toString();
    }

    static void readClock(String body, WorldClock pace) {
        ObjectNode document = object(body, Set.of("now", "speed"));
        // Both are read before either changes anything.
        Optional<BigDecimal> speed = Optional.ofNullable(document.get("speed")).map(Documents::speed);
        Optional<Instant> now = document.has("now")
                ? Optional.of(parsed(document, "now", "a moment such as 2026-01-01T00:00:00Z", Instant::parse))
                : Optional.empty();
        Runnable set = () -> now.ifPresent(pace::set);
        speed.ifPresentOrElse(times -> pace.run(times, set), set);
    }

    private static BigDecimal speed(JsonNode number) {
        if (!number.isNumber()) {
            throw new IllegalArgumentException("speed: expected a number, found " + shown(number));
        }
        return WorldClock.check(number.decimalValue());
    }

    static Duration readAdvance(String body) {
        ObjectNode document = object(body, Set.of("by"));
        Duration by = parsed(document, "by", "a duration such as PT30S", Duration::parse);
        if (by.isNegative()) {
            throw new IllegalArgumentException("by: time does not run backwards, found " + by);
        }
        return by;
    }

    static String journal(Journal.Page page, Optional<WorldPage> world) {
        ObjectNode document = MAPPER.createObjectNode();
        ArrayNode requests = document.putArray("requests");
        for (Entry entry : page.entries()) {
            ObjectNode each = requests.addObject()
                    .put("at", entry.at().toString())
                    .put("method", entry.method())
                    .put("path", entry.path())
                    .put("status", entry.status())
                    .put("requestId", entry.requestId());
            entry.clientRequestId().ifPresent(id -> each.put("clientRequestId", id));
            entry.fault().ifPresent(fault -> each.put("fault", fault));
            ArrayNode findings = each.putArray("findings");
            entry.findings().stream().map(Finding::text).forEach(findings::add);
        }
        world.ifPresent(its -> document.putRawValue("world", new RawValue(its.entries())));
        if (!page.isLast() || world.filter(its -> !its.isLast()).isPresent()) {
            document.put(
                    "next",
                    Control.PATH + "journal?requestsFrom=" + page.next()
                            + world.map(its -> "&worldFrom=" + its.next()).orElse(""));
        }
        return write(document);
    }

    private static String write(JsonNode document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T parsed(ObjectNode document, String name, String expected, Function<String, T> parse) {
        JsonNode value = document.path(name);
        try {
            if (value.isTextual()) {
                return parse.apply(value.textValue());
            }
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            // Told below, as any other that is not what is expected.
        }
        throw new IllegalArgumentException(name + ": expected " + expected + ", found " + shown(value));
    }

    private static ObjectNode object(String body, Set<String> names) {
        return object(tree(body), names);
    }

    private static ObjectNode object(JsonNode document, Set<String> names) {
        if (!(document instanceof ObjectNode object)) {
            throw new IllegalArgumentException("expected an object, found " + shown(document));
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(OneLine.of(name) + ": is unknown; expected "
                        + names.stream().sorted().collect(Collectors.joining(", ")));
            }
        });
        return object;
    }

    private static JsonNode tree(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(GraphCallModule.malformed(e).problem(), e);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("beyond a bound: the exponent of a number has more than 32 bits", e);
        }
    }

    private static String shown(JsonNode value) {
        String text = value.isMissingNode() ? "nothing" : value.toString();
        return OneLine.of(text.length() > 80 ? text.substring(0, 80) + "…" : text);
    }
}
