package io.github.graphcalls.lookup.policy.rate;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The next turns of all keys. A key whose burst is complete is in the state of a new one, and is forgotten. Safe for use by several
 * threads.
 */
final class Turns {

    private static final int MIN_SWEPT_KEYS = 1_024;

    /** One key. Its next turn is {@link Rate#toFull} before its burst is complete. */
    private static final class Key {
        private Instant full = Instant.MIN;
        private Instant pausedUntil = Instant.MIN;
    }

    private final Rate rate;
    private final Map<Object, Key> keys = new HashMap<>();
    private int sweepAt = MIN_SWEPT_KEYS;

    Turns(Rate rate) {
        this.rate = rate;
    }

    /** Returns the next turn of a key, and takes it unless it is too late; a turn that is over is now. */
    synchronized Instant reserve(Object name, Instant now, Instant latest) {
        Key key = key(name, now);
        Instant full = later(key.full, now);
        Instant turn = later(full.minus(rate.toFull()), now);
        if (turn.equals(now) || !turn.isAfter(latest)) {
            key.full = full.plus(rate.interval());
        }
        return turn;
    }

    synchronized void pause(Object name, Instant until) {
        Key key = key(name, Instant.MIN);
        if (until.isAfter(key.pausedUntil)) {
            key.pausedUntil = until;
            key.full = later(key.full, until.plus(rate.toFull()));
        }
    }

    synchronized boolean isPaused(Object name, Instant now) {
        Key key = keys.get(name);
        return key != null && now.isBefore(key.pausedUntil);
    }

    synchronized int size() {
        return keys.size();
    }

    private Key key(Object name, Instant now) {
        if (keys.size() >= sweepAt && !keys.containsKey(name)) {
            keys.values().removeIf(each -> !each.full.isAfter(now));
            sweepAt = Math.max(MIN_SWEPT_KEYS, 2 * keys.size());
        }
        return keys.computeIfAbsent(name, any -> new Key());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
