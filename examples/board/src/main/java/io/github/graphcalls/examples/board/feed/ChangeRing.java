package io.github.graphcalls.examples.board.feed;

import io.github.graphcalls.call.CallId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps the newest row of each call under the number of its last change, so that a reader that has seen all changes up to a number
 * finds the newer ones. Holds a bounded number of calls. Not safe for use by several threads.
 */
final class ChangeRing {

    /** The number of removed calls whose ids are kept for readers. */
    static final int MAX_GONE = 1_000;

    /** A row, or an id without a row for a removed call. */
    record Entry(long number, String id, Optional<CallRow> row, String json) {
        boolean isHeld() {
            return row.isPresent();
        }
    }

    private final int maxCalls;
    private final Map<String, Entry> byKey = new HashMap<>();
    private final NavigableMap<Long, Entry> alive = new TreeMap<>();
    private final NavigableMap<Long, Entry> ended = new TreeMap<>();
    private final NavigableMap<Long, Entry> gone = new TreeMap<>();
    private long number;
    private long oldest;
    private long forgotten;

    ChangeRing(int maxCalls) {
        this.maxCalls = maxCalls;
    }

    /** Adds or replaces the row of a call; a full ring forgets the call that ended, else changed, longest ago. */
    void put(CallRow row) {
        Entry entry = new Entry(++number, row.id(), Optional.of(row), row.json());
        String key = CallId.of(row.id()).key();
        Entry before = byKey.put(key, entry);
        if (before != null) {
            holder(before).remove(before.number());
        }
        holder(entry).put(entry.number(), entry);
        if (byKey.size() > maxCalls) {
            forget((ended.isEmpty() ? alive : ended).pollFirstEntry().getValue());
        }
    }

    private NavigableMap<Long, Entry> holder(Entry entry) {
        return entry.row().flatMap(CallRow::end).isPresent() ? ended : alive;
    }

    private void forget(Entry entry) {
        byKey.remove(CallId.of(entry.id()).key());
        forgotten++;
        gone.put(++number, new Entry(number, entry.id(), Optional.empty(), ""));
        if (gone.size() > MAX_GONE) {
            oldest = gone.pollFirstEntry().getKey();
        }
    }

    /** Counts a change that concerns no call. */
    void touch() {
        number++;
    }

    /** Forgets everything; each reader needs a snapshot. */
    void clear() {
        byKey.clear();
        Stream.of(alive, ended, gone).forEach(Map::clear);
        forgotten = 0;
        oldest = ++number;
    }

    Optional<CallRow> get(CallId id) {
        return Optional.ofNullable(byKey.get(id.key())).flatMap(Entry::row);
    }

    Stream<CallRow> rows() {
        return byKey.values().stream().flatMap(entry -> entry.row().stream());
    }

    long number() {
        return number;
    }

    long forgotten() {
        return forgotten;
    }

    /** Returns whether all that changed since a number is known; else a reader needs a snapshot. */
    boolean isKnown(long seen) {
        return seen >= oldest && seen <= number;
    }

    /** Returns the oldest changes that a reader has not seen, each as its newest state. */
    Changes since(long seen, int limit) {
        List<Entry> entries = Stream.of(alive, ended, gone)
                .flatMap(each -> each.tailMap(seen, false).values().stream().limit(limit))
                .sorted(Comparator.comparingLong(Entry::number))
                .limit(limit)
                .toList();
        return Changes.of(
                entries.size() < limit ? number : entries.get(limit - 1).number(), entries);
    }

    /** Returns all rows, those that changed last first. */
    Changes all() {
        return Changes.of(
                number,
                Stream.of(alive, ended)
                        .flatMap(each -> each.values().stream())
                        .sorted(Comparator.comparingLong(Entry::number).reversed())
                        .toList());
    }
}
