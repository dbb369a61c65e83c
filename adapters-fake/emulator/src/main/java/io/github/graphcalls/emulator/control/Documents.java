package io.github.graphcalls.emulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.emulator.callback.CallbackLoop;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.json.WorldJson;
import io.github.graphcalls.time.Durations;
import io.github.graphcalls.wire.document.GraphCallModule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads and writes the documents of the control API that are no part of a scenario. */
final class Documents {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final Pattern FROM = Pattern.compile("(?:from=(\\d{1,18}))?");

    private Documents() {}

    static String problem(String message) {
        return MAPPER.createObjectNode().put("problem", message).toString();
    }

    static String clock(World world, WorldClock clock, Optional<CallbackLoop> callbacks) {
        ObjectNode document = MAPPER.createObjectNode()
                .put("now", world.clock().instant().toString())
                .put("speed", clock.speed());
        callbacks.ifPresent(loop -> document.put("pendingNotifications", loop.pending()));
        return document.toString();
    }

    static void readClock(String body, WorldClock clock) {
        ObjectNode document = object(body, Set.of("now", "speed"));
        // Both are read before either changes anything.
        Optional<BigDecimal> speed = Optional.ofNullable(document.get("speed")).map(Documents::speed);
        Optional<Instant> now = document.has("now")
                ? Optional.of(parsed(document, "now", "an instant such as 2026-01-01T00:00:00Z", Instant::parse))
                : Optional.empty();
        Runnable set = () -> now.ifPresent(clock::set);
        speed.ifPresentOrElse(times -> clock.run(times, set), set);
    }

    private static BigDecimal speed(JsonNode number) {
        if (!number.isNumber()) {
            throw new IllegalArgumentException("speed: expected a number, found " + shown(number));
        }
        return WorldClock.check(number.decimalValue());
    }

    static Duration readAdvance(String body) {
        ObjectNode document = object(body, Set.of("by"));
        Duration by = parsed(document, "by", "a duration such as 30s or PT30S", Durations::parse);
        if (by.isNegative()) {
            throw new IllegalArgumentException("by: expected a duration that is not negative, found " + by);
        }
        return by;
    }

    /** A page of the journal. */
    static String journal(String query, Journal journal) {
        Matcher from = FROM.matcher(query);
        if (!from.matches()) {
            throw new IllegalArgumentException(
                    "query: expected none or from=NUMBER, as next of a page has it, found " + OneLine.of(query));
        }
        WorldJson.Page page = WorldJson.writePage(journal, from.group(1) == null ? 0 : Long.parseLong(from.group(1)));
        ObjectNode document = MAPPER.createObjectNode();
        document.putRawValue("entries", new RawValue(page.entries().strip()));
        if (!page.isLast()) {
            document.put("next", Control.PATH + "journal?from=" + page.next());
        }
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
            // Falls through to the message below.
        }
        throw new IllegalArgumentException(name + ": expected " + expected + ", found " + shown(value));
    }

    private static ObjectNode object(String body, Set<String> names) {
        JsonNode document = tree(body);
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
