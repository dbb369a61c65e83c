package io.github.graphcalls.emulator.callback;

import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.chance.Mixing;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.fake.timeline.EventCursor;
import io.github.graphcalls.fake.timeline.WorldEvent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of a world as its clock passes, and decides by its seed which are lost, late, repeated or out of order. What
 * is due at an instant does not depend on how often the clock was looked at. Not safe for use by several threads.
 */
final class DueNotifications {

    private static final Duration LONGEST_SWAP = Duration.ofSeconds(10);
    private static final int MAX_LATE_MILLIS = 60_000;

    private final World world;
    private final Callbacks settings;
    private final Addresses addresses;
    private final PriorityQueue<Delivery> waiting = new PriorityQueue<>(Delivery.ORDER);
    private final Map<String, Delivery> swapped = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private EventCursor events;
    private @Nullable Journal run;
    private long number;

    DueNotifications(World world, Callbacks settings, Addresses addresses) {
        this.world = world;
        this.settings = settings;
        this.addresses = addresses;
        events = world.eventCursor();
    }

    /** Takes the notifications that are due. A reset of the world begins again. */
    List<Delivery> take() {
        Journal journal = world.journal();
        if (journal != run) {
            run = journal;
            waiting.clear();
            swapped.clear();
            counts.clear();
            addresses.clear();
            events = world.eventCursor();
        }
        Instant now = world.clock().instant();
        events.next(now).forEach(event -> schedule(event, journal));
        List<Delivery> due = new ArrayList<>();
        while (!waiting.isEmpty() && !waiting.peek().due().isAfter(now)) {
            due.add(waiting.poll());
        }
        return due;
    }

    private void schedule(WorldEvent event, Journal journal) {
        Quirks quirks = world.behavior().quirks();
        String key = event.call().id().key();
        long draw = Mixing.mix(Mixing.mix(world.seed(), key), counts.merge(key, 1, Integer::sum));
        Optional<URI> address = addresses.of(event);
        Optional<String> problem = isDrawn(Quirk.NOTIFICATIONS_LOST, quirks, draw)
                ? Optional.of("lost, by the quirk notificationsLost")
                : address.isEmpty() ? Optional.of(Addresses.missing(event.call())) : Optional.empty();
        Instant due = isDrawn(Quirk.NOTIFICATIONS_LATE, quirks, draw)
                ? event.at().plusMillis(1_000 + Mixing.below(Mixing.mix(draw, "late"), MAX_LATE_MILLIS - 1_000))
                : event.at();
        Delivery delivery = new Delivery(due, number++, event, address, problem, quirks, journal);
        Delivery before = swapped.remove(key);
        if (isDrawn(Quirk.NOTIFICATIONS_OUT_OF_ORDER, quirks, draw)) {
            delivery = delivery.at(due.plus(LONGEST_SWAP), delivery.number());
            swapped.put(key, delivery);
        }
        waiting.add(delivery);
        if (problem.isEmpty() && isDrawn(Quirk.NOTIFICATIONS_TWICE, quirks, draw)) {
            waiting.add(delivery.at(delivery.due(), number++));
        }
        if (before != null && delivery.due().isBefore(before.due()) && waiting.remove(before)) {
            waiting.add(before.at(delivery.due(), number++));
        }
    }

    private boolean isDrawn(Quirk quirk, Quirks quirks, long draw) {
        return quirks.has(quirk) && Mixing.below(Mixing.mix(draw, quirk.name()), 100) < settings.percents.get(quirk);
    }
}
