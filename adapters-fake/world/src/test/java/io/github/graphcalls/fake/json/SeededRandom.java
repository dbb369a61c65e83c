package io.github.graphcalls.fake.json;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/** Random values from a seed, for tests. */
final class SeededRandom {

    private static final String[] NAMES = {"Adele", "Zoë 💬", "half \ud800", "quote \" \\"};

    private final SplittableRandom random;

    SeededRandom(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean nextBoolean() {
        return random.nextBoolean();
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    int nextInt() {
        return random.nextInt();
    }

    long nextLong() {
        return random.nextLong();
    }

    Duration duration() {
        return switch (random.nextInt(3)) {
            case 0 -> Duration.ofSeconds(random.nextInt(100_000));
            case 1 -> Duration.ofNanos(random.nextInt(2_000_000_000));
            default -> Duration.ofMinutes(random.nextInt(90));
        };
    }

    String text() {
        return oneOf(NAMES);
    }

    <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
