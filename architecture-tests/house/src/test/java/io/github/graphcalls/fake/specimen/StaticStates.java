package io.github.graphcalls.fake.specimen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Static state, and constants that are none. */
public final class StaticStates {
    private StaticStates() {}

    public static final class Counter {
        private static int count;

        int next() {
            return ++count;
        }
    }

    public static final class AtomicCounter {
        private static final AtomicInteger COUNT = new AtomicInteger();
    }

    public static final class Cache {
        private static final Map<String, String> CACHE = new HashMap<>();

        void put(String key) {
            CACHE.put(key, key);
        }
    }

    public static final class CacheThroughAVariable {
        private static final List<String> SEEN = Collections.synchronizedList(new ArrayList<>());

        void see(String key) {
            List<String> seen = SEEN;
            if (seen.isEmpty()) {
                seen.add(key);
            }
        }
    }

    public static final class CounterInAnArray {
        private static final int[] COUNT = {0};

        int next() {
            return COUNT[0]++;
        }
    }

    public static final class ArrayForAll {
        static final String[] NAMES = {"a"};
    }

    /** Changes with each call. */
    public static final class Mutable {
        private int count;

        int next() {
            return ++count;
        }
    }

    public static final class Singleton {
        private static final Mutable INSTANCE = new Mutable();
    }

    public static final class Lazy {
        private static volatile Lazy instance;

        static Lazy get() {
            instance = instance == null ? new Lazy() : instance;
            return instance;
        }
    }

    public enum CountingEnum {
        ONE;

        private int count;

        int next() {
            return ++count;
        }
    }

    public enum CollectingEnum {
        ONE;

        private final List<String> seen = new ArrayList<>();

        void see(String text) {
            seen.add(text);
        }
    }

    public interface Registry {
        StringBuilder LOG = new StringBuilder();
    }

    /** Constants that no method changes. */
    public static final class Constants {
        private static final List<String> NAMES = List.of("a");
        private static final Set<Thread.State> STATES = EnumSet.of(Thread.State.NEW);
        private static final byte[] HEX = {1, 2};
        private static final Map<String, String> BY_NAME = new HashMap<>();

        static {
            BY_NAME.put("a", NAMES.get(0));
        }

        byte[] copy(int index) {
            byte[] copy = new byte[1];
            copy[0] = HEX[index];
            List<String> local = new ArrayList<>(NAMES);
            local.add(BY_NAME.get("a") + STATES);
            return copy;
        }
    }

    public enum PlainEnum {
        ONE("one");

        private final String text;

        PlainEnum(String text) {
            this.text = text;
        }

        String text() {
            return switch (this) {
                case ONE -> text;
            };
        }
    }
}
