package io.github.graphcalls.fake;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.chance.Mixing;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.CallSource;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.fake.timeline.EventCursor;
import io.github.graphcalls.fake.timeline.WorldEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds the calls that were looked up so far, and loads their stories. Safe for use by several threads. */
final class TrackedCalls {

    private static final int MAX_GENERATED_STORIES = 1_024;

    private final CallSource source;
    private final long seed;
    private final Instant begins;
    private final Map<String, TrackedCall> byKey = new ConcurrentHashMap<>();

    /** The calls with a generated story, which can be generated again; null for a script, whose stories are in memory anyway. */
    private final AtomicReferenceArray<TrackedCall> generated;

    /** The calls of a script as they go on without further lookups, so that events apply each step once. */
    private final Map<String, TrackedCall> futures = new ConcurrentHashMap<>();

    TrackedCalls(CallSource source, long seed, Instant begins) {
        this.source = source;
        this.seed = seed;
        this.begins = begins;
        generated = source instanceof Script ? null : new AtomicReferenceArray<>(MAX_GENERATED_STORIES);
    }

    /** The call of an id, created by the first lookup of it. */
    TrackedCall get(CallId id) {
        return byKey.computeIfAbsent(id.key(), key -> new TrackedCall(Mixing.mix(seed, key), begins));
    }

    /** Loads the story of a call, under its lock, and returns whether that took memory which {@link #limit} has to free. */
    boolean load(TrackedCall call, CallId id) {
        if (call.isLoaded()) {
            return false;
        }
        CallScript script = source.script(id).orElse(null);
        if (script != null && !script.id().sameCallAs(id)) {
            throw new IllegalStateException("story of call " + id + ": the source returned the story of " + script.id()
                    + "; a source has to return the story of the call that it is given");
        }
        call.load(script);
        return script != null && generated != null;
    }

    /** Frees the story of another call, outside the lock of the one that was loaded, so that no two wait for each other. */
    void limit(TrackedCall loaded) {
        TrackedCall before = generated.getAndSet(Mixing.below(loaded.draws, MAX_GENERATED_STORIES), loaded);
        if (before != null && before != loaded) {
            synchronized (before) {
                before.unload();
            }
        }
    }

    /** The next step of any call that was looked up or that the source lists. */
    Optional<Instant> nextEventAfter(Instant now) {
        source.known().forEach(id -> {
            TrackedCall call = get(id);
            synchronized (call) {
                load(call, id);
            }
        });
        return byKey.values().stream()
                .flatMap(call -> {
                    synchronized (call) {
                        call.liveUntil(now);
                        return Optional.ofNullable(call.nextEvent()).stream();
                    }
                })
                .min(Instant::compareTo);
    }

    /** What happened to the calls that were looked up or that the source lists; changes none of them. */
    List<WorldEvent> events(Instant from, Instant to) {
        return events(to, (key, all) -> count(all, from));
    }

    /** Counts the snapshots of each call whose events it has returned: a call only ever gets more, of the same or a later instant. */
    EventCursor eventCursor() {
        Map<String, Integer> read = new HashMap<>();
        return now -> events(now, (key, all) -> {
            int before = read.getOrDefault(key, 0);
            read.put(key, Math.max(before, count(all, now)));
            return before;
        });
    }

    private List<WorldEvent> events(Instant to, ToIntBiFunction<String, List<CallSnapshot>> first) {
        Set<String> keys = new TreeSet<>(byKey.keySet());
        source.known().forEach(id -> keys.add(id.key()));
        return keys.stream()
                .flatMap(key -> events(key, to, first))
                .sorted(Comparator.comparing(WorldEvent::at))
                .toList();
    }

    private Stream<WorldEvent> events(String key, Instant to, ToIntBiFunction<String, List<CallSnapshot>> first) {
        TrackedCall future = generated != null
                ? future(key)
                : futures.compute(
                        key, (id, known) -> known != null && known.lookups() == lookups(id) ? known : future(id));
        synchronized (future) {
            future.liveUntil(to);
            List<CallSnapshot> all = future.snapshots();
            return IntStream.range(first.applyAsInt(key, all), count(all, to))
                    .boxed()
                    .flatMap(i -> all.get(i).eventsSince(i == 0 ? null : all.get(i - 1), future.script()))
                    .toList()
                    .stream();
        }
    }

    /** How many snapshots are not later than an instant. */
    private static int count(List<CallSnapshot> all, Instant to) {
        int count = all.size();
        while (count > 0 && all.get(count - 1).at().isAfter(to)) {
            count--;
        }
        return count;
    }

    private int lookups(String key) {
        TrackedCall call = byKey.get(key);
        if (call == null) {
            return 0;
        }
        synchronized (call) {
            return call.lookups();
        }
    }

    private TrackedCall future(String key) {
        TrackedCall call = byKey.getOrDefault(key, new TrackedCall(0, begins));
        synchronized (call) {
            if (call.isLoaded()) {
                return call.copy();
            }
        }
        TrackedCall unloaded = new TrackedCall(0, begins);
        unloaded.load(source.script(CallId.of(key)).orElse(null));
        return unloaded;
    }
}
