package io.github.graphcalls.examples.board.feed;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The timelines of the calls that changed last. Not safe for use by several threads. */
final class Stories {

    static final int MAX_STORIES = 1_000;

    private final Map<String, Story> byKey = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Story> eldest) {
            return size() > MAX_STORIES;
        }
    };

    /** Returns the timeline of a call that changes now. */
    Story of(CallId id) {
        return byKey.computeIfAbsent(id.key(), key -> new Story());
    }

    /** Returns the timeline of a call that is shown. */
    Optional<Story> get(CallId id) {
        return Optional.ofNullable(byKey.get(id.key()));
    }

    /** Adds who joined, changed or left; of a call whose earlier timeline was forgotten, those present have joined before. */
    void roster(Call call, Instant at, boolean isNew) {
        boolean isForgotten = !isNew && !byKey.containsKey(call.id().key());
        if (isForgotten) {
            of(call.id()).began(call.roster());
        } else {
            of(call.id()).roster(at, call.roster());
        }
    }

    void clear() {
        byKey.clear();
    }
}
