package io.github.graphcalls.fake.journal;

import io.github.graphcalls.call.CallId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lookups that a world answered, the last so many of them. Those of one call are in their order; how lookups of different
 * calls by several threads mingle is not promised. Safe for use by several threads.
 */
public final class Journal {

    /** How many lookups a journal usually keeps. */
    public static final int USUAL_SIZE = 10_000;

    private final int size;
    private final Deque<JournalEntry> entries = new ArrayDeque<>();
    private long forgotten;

    private Journal(int size) {
        this.size = size;
    }

    /**
     * A journal of the last so many lookups.
     *
     * @param size how many; none switches the journal off
     * @return the journal
     * @throws IllegalArgumentException for less than none
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
     * Notes a lookup, and forgets the oldest when it is full.
     *
     * @param entry the lookup
     */
    public synchronized void add(JournalEntry entry) {
        if (!isOn()) {
            return;
        }
        if (entries.size() == size) {
            entries.removeFirst();
            forgotten++;
        }
        entries.addLast(entry);
    }

    /**
     * What was noted.
     *
     * @return the lookups, the oldest first; a copy
     */
    public synchronized List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    /**
     * What was noted of one call.
     *
     * @param id the call, in any case and with or without dashes
     * @return its lookups, the oldest first; a copy
     */
    public List<JournalEntry> entriesOf(CallId id) {
        return entries().stream()
                .filter(entry -> entry.query().id().sameCallAs(id))
                .toList();
    }

    /**
     * How many lookups it no longer has, because it was full.
     *
     * @return how many
     */
    public synchronized long forgotten() {
        return forgotten;
    }

    /**
     * Makes sure that nothing is missing from it.
     *
     * @param what what it is needed for
     * @throws IllegalStateException if it is switched off or has forgotten lookups
     */
    public void requireWhole(String what) {
        if (!isOn()) {
            throw new IllegalStateException(
                    "the journal is switched off, so there is nothing to " + what + ": build the world with a journal");
        }
        if (forgotten() > 0) {
            throw new IllegalStateException("the journal has forgotten " + forgotten() + " lookups, too many to " + what
                    + ": build the world with a longer one, journalOfLast(...)");
        }
    }

    /** A line for each lookup. */
    @Override
    public synchronized String toString() {
        return (forgotten == 0 ? "" : forgotten + " earlier lookups are forgotten\n")
                + entries.stream().map(JournalEntry::toString).collect(Collectors.joining("\n"));
    }
}
