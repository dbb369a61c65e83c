package io.github.graphcalls.fake.journal;

import io.github.graphcalls.call.CallId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Records the last lookups of a world, the HTTP requests to the emulator in front of it, and the notifications that it sent. The
 * lookups of one call are in their order; the order of lookups of different calls by several threads is not defined. Safe for use by
 * several threads.
 */
public final class Journal {

    /** The number of lookups and requests that a journal keeps by default. */
    public static final int DEFAULT_SIZE = 10_000;

    private final int size;
    private final Deque<JournalItem> items = new ArrayDeque<>();
    private long forgotten;

    private Journal(int size) {
        this.size = size;
    }

    /**
     * A journal of a size.
     *
     * @param size how many lookups and requests it keeps; 0 switches it off
     * @return the journal
     * @throws IllegalArgumentException for a negative size
     */
    public static Journal ofLast(int size) {
        if (size < 0) {
            throw new IllegalArgumentException("size of a journal: expected 0 or more, found " + size);
        }
        return new Journal(size);
    }

    /**
     * Whether it keeps anything.
     *
     * @return false when it is switched off
     */
    public boolean isOn() {
        return size > 0;
    }

    /**
     * Adds a lookup, or an HTTP request, and forgets the oldest one when the journal is full. A request that is there already,
     * with one of its lookups, is not added again.
     *
     * @param item the lookup or request
     */
    public synchronized void add(JournalItem item) {
        if (!isOn() || item instanceof HttpExchange exchange && exchange.isNoted) {
            return;
        }
        item.http().ifPresent(exchange -> exchange.isNoted = true);
        if (items.size() == size) {
            items.removeFirst();
            forgotten++;
        }
        items.addLast(item);
    }

    /**
     * Everything in the journal.
     *
     * @return the lookups, and the HTTP requests that led to none, the oldest first; a copy
     */
    public synchronized List<JournalItem> items() {
        return List.copyOf(items);
    }

    /**
     * The lookups.
     *
     * @return the lookups, the oldest first; a copy
     */
    public List<JournalEntry> entries() {
        return items().stream()
                .filter(JournalEntry.class::isInstance)
                .map(JournalEntry.class::cast)
                .toList();
    }

    /**
     * The lookups of one call.
     *
     * @param id the call, in any case and with or without dashes
     * @return its lookups, the oldest first; a copy
     */
    public List<JournalEntry> entriesOf(CallId id) {
        return entries().stream()
                .filter(entry -> entry.query().id().sameCallAs(id))
                .toList();
    }

    /** {@return the notifications that an emulator sent or lost, the oldest first; a copy} */
    public List<CallbackAttempt> callbacks() {
        return items().stream()
                .filter(CallbackAttempt.class::isInstance)
                .map(CallbackAttempt.class::cast)
                .toList();
    }

    /**
     * The HTTP requests to an emulator, each once.
     *
     * @return the requests, the oldest first, empty for a world in memory; a copy
     */
    public List<HttpExchange> exchanges() {
        return items().stream()
                .map(JournalItem::http)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /**
     * The number of lookups and requests that were dropped because the journal was full.
     *
     * @return how many
     */
    public synchronized long forgotten() {
        return forgotten;
    }

    /**
     * Checks that nothing is missing.
     *
     * @param purpose what the journal is needed for, as a verb
     * @throws IllegalStateException if it is switched off or has forgotten lookups
     */
    public void requireComplete(String purpose) {
        if (!isOn()) {
            throw new IllegalStateException("the journal is switched off, so there is nothing to " + purpose
                    + ": build the world with a journal");
        }
        if (forgotten() > 0) {
            throw new IllegalStateException("the journal has forgotten " + forgotten() + " lookups, too many to "
                    + purpose + ": build the world with a longer one, journalOfLast(...)");
        }
    }

    /** One line for each lookup and request. */
    @Override
    public synchronized String toString() {
        return (forgotten == 0 ? "" : forgotten + " earlier lookups are forgotten\n")
                + items.stream().map(JournalItem::toString).collect(Collectors.joining("\n"));
    }
}
