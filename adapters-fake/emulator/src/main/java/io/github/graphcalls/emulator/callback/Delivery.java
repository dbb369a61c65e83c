package io.github.graphcalls.emulator.callback;

import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.quirk.Quirks;
import io.github.graphcalls.fake.timeline.WorldEvent;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A notification on its way.
 *
 * @param due when it is sent, on the world's clock
 * @param number orders the deliveries of one instant
 * @param event the event
 * @param address where it is sent
 * @param problem why it is not sent
 * @param quirks the quirks in force
 * @param journal the journal of the run of the world to which it belongs
 */
record Delivery(
        Instant due,
        long number,
        WorldEvent event,
        Optional<URI> address,
        Optional<String> problem,
        Quirks quirks,
        Journal journal) {

    static final Comparator<Delivery> ORDER =
            Comparator.comparing(Delivery::due).thenComparingLong(Delivery::number);

    Delivery at(Instant instant, long next) {
        return new Delivery(instant, next, event, address, problem, quirks, journal);
    }

    String key() {
        return event.call().id().key();
    }
}
