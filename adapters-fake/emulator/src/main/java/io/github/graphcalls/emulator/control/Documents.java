package io.github.graphcalls.emulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.graphcalls.emulator.callback.CallbackLoop;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.json.Place;
import io.github.graphcalls.fake.json.WorldJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes the documents of the control API that are no part of a scenario. */
final class Documents {

    private static final JsonMapper MAPPER = new JsonMapper();
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
        Place document = Place.of(body).only("now", "speed");
        // Both are read before either changes anything.
        Optional<BigDecimal> speed =
                document.optional("speed").map(Place::decimal).map(WorldClock::check);
        Optional<Instant> now = document.optional("now").map(Place::instant);
        Runnable set = () -> now.ifPresent(clock::set);
        speed.ifPresentOrElse(times -> clock.run(times, set), set);
    }

    static Duration readAdvance(String body) {
        Duration by = Place.of(body).only("by").member("by").duration();
        if (by.isNegative()) {
            throw new IllegalArgumentException("by: expected a duration that is not negative, found " + by);
        }
        return by;
    }

    /** A page of the journal. */
    static String journal(String query, Journal journal) {
        Matcher from = FROM.matcher(query);
        if (!from.matches()) {
            throw UnusedInput.query("none or from=NUMBER, as next of a page has it", query);
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
}
