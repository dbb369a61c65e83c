package io.github.graphcalls.fake.specimen;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import io.github.graphcalls.call.specimen.CallSpecimens.Word;
import io.github.graphcalls.feign.specimen.ClientSpecimens;
import io.github.graphcalls.time.Sleeper;
import io.github.graphcalls.wire.specimen.WireSpecimens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of the fake, right and wrong. */
public final class FakeSpecimens {
    private FakeSpecimens() {}

    public static final class World {
        private final ConcurrentHashMap<String, Word> words = new ConcurrentHashMap<>();

        public Instant later(InstantSource clock) {
            Thread.currentThread().interrupt();
            Set.of("single".toLowerCase(Locale.ROOT)).forEach(words::remove);
            return clock.instant().plus(Duration.ofSeconds(words.size()));
        }
    }

    public static final class FakeModule extends AbstractModule {}

    public static final class Reading {
        private WireSpecimens.Reader reader;
    }

    public static final class KnowingTheClient {
        private ClientSpecimens.Lookup lookup;
    }

    public static final class ReadingTheClockOfTheWire {
        Object stamp = new WireSpecimens.Stamper().stamp();
    }

    public static final class ShowingGuice {
        public <T extends Injector> void with(T injector) {}
    }

    public static final class ReadingTheClock {
        Supplier<Instant> clock = Instant::now;
        long millis = System.currentTimeMillis();
        Object today = new java.util.GregorianCalendar();
    }

    public static final class Gambling {
        double chance = Math.random();
        Object random = new java.util.Random();
        Object secure = new java.security.SecureRandom();
        Object split = new java.util.SplittableRandom();
        UUID id = UUID.randomUUID();
    }

    public static final class DifferingElsewhere {
        String word = "I".toLowerCase();
        byte[] bytes = word.getBytes();
        String text = String.format("%d", 1);
        Object order = java.util.Set.of("a", "b");
        Object pairs = java.util.Map.of("a", 1, "b", 2);
        Object collected = Stream.of("a", "b").collect(Collectors.toUnmodifiableSet());
        Object formatter = new java.util.Formatter();
        Object pattern = new java.time.format.DateTimeFormatterBuilder().toFormatter();
        Object home = Locale.getDefault();
    }

    public static final class Sleeping {
        void sleep() throws InterruptedException {
            Thread.sleep(1);
        }

        Sleeper sleeper() {
            return Sleeper.SYSTEM;
        }

        void pause(Condition condition) throws InterruptedException {
            condition.awaitNanos(1);
        }
    }

    public static final class Threading {
        Thread thread = new Thread();
        Object pool = Executors.newCachedThreadPool();
        Object parallel = List.of().parallelStream();

        void sort(int[] numbers, ConcurrentHashMap<String, String> map) {
            Arrays.parallelSort(numbers);
            map.forEach(1, (key, value) -> {});
        }
    }
}
