package io.github.graphcalls.examples.fleet;

import java.time.Duration;

/** Spreads lookups by a hash instead of a random number, so that a call's lookups do not depend on those of others. */
final class Spread {

    private Spread() {}

    /** Returns a part of a duration, from zero to less than all of it, in milliseconds. */
    static Duration part(Duration all, String... seeds) {
        long hash = 0;
        for (String seed : seeds) {
            hash = hash * 31 + seed.hashCode();
        }
        // The finalizer of SplitMix64: close ids are spread as well.
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        double fraction = ((hash ^ (hash >>> 31)) >>> 11) * 0x1p-53;
        return Duration.ofMillis((long) (all.toMillis() * fraction));
    }
}
