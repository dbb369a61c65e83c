package io.github.graphcalls.fake.fault;

import io.github.graphcalls.fake.chance.Mixing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conditions of a fault, all of which must hold. Immutable.
 *
 * @param nth the number of the request, counted from 1 over the requests that the fault is about while it is in force
 * @param from the beginning of a window of time
 * @param to its end, exclusive
 * @param percent the share of the requests, drawn from the seed
 */
public record When(Optional<Integer> nth, Optional<Point> from, Optional<Point> to, Optional<Integer> percent) {

    /** No condition. */
    public static final When ALWAYS = new When(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A point in time. */
    public sealed interface Point {

        /**
         * The instant of this point.
         *
         * @param begins when the world began
         * @return the instant, at most the end of time
         */
        Instant in(Instant begins);

        /** {@return the duration or the instant as ISO 8601 has it} */
        String text();

        /**
         * A duration after the beginning of the world.
         *
         * @param duration how long after it
         */
        record Elapsed(Duration duration) implements Point {
            @Override
            public Instant in(Instant begins) {
                Duration left = Duration.between(begins, Instant.MAX);
                return duration.compareTo(left) > 0 ? Instant.MAX : begins.plus(duration);
            }

            @Override
            public String text() {
                return duration.toString();
            }

            @Override
            public String toString() {
                return text();
            }
        }

        /**
         * An instant on the world's clock.
         *
         * @param instant the instant
         */
        record At(Instant instant) implements Point {
            @Override
            public Instant in(Instant begins) {
                return instant;
            }

            @Override
            public String text() {
                return instant.toString();
            }

            @Override
            public String toString() {
                return text();
            }
        }
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException for a number below 1, a share that is none, or a window that ends before it begins
     */
    public When {
        if (nth.filter(number -> number < 1).isPresent()) {
            throw new IllegalArgumentException("nth: expected at least 1, found " + nth.get());
        }
        if (percent.filter(share -> share < 0 || share > 100).isPresent()) {
            throw new IllegalArgumentException("percent: expected 0 to 100, found " + percent.get());
        }
        from.ifPresent(When::checkPoint);
        to.ifPresent(When::checkPoint);
        if (from.isPresent() && to.isPresent() && !endsLater(from.get(), to.get())) {
            throw new IllegalArgumentException(
                    "to: expected a point later than from, which is " + from.get() + ", found " + to.get());
        }
    }

    private static void checkPoint(Point point) {
        if (point instanceof Point.Elapsed elapsed && elapsed.duration().isNegative()) {
            throw new IllegalArgumentException(
                    "from, to: expected a duration of zero or more, found " + elapsed.duration());
        }
    }

    /** A duration and an instant are compared when the beginning of the world is known. */
    private static boolean endsLater(Point from, Point to) {
        return from.getClass() != to.getClass() || to.in(Instant.EPOCH).isAfter(from.in(Instant.EPOCH));
    }

    When withNth(int number) {
        return new When(Optional.of(number), from, to, percent);
    }

    When within(Point beginning, Point end) {
        return new When(nth, Optional.of(beginning), Optional.of(end), percent);
    }

    When withPercent(int share) {
        return new When(nth, from, to, Optional.of(share));
    }

    boolean holds(int number, Instant begins, Instant now, long draw) {
        return nth.filter(expected -> expected != number).isEmpty()
                && from.filter(point -> now.isBefore(point.in(begins))).isEmpty()
                && to.filter(point -> !now.isBefore(point.in(begins))).isEmpty()
                && percent.filter(share -> Mixing.below(draw, 100) >= share).isEmpty();
    }

    /** The conditions in words, empty when there is none. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        nth.ifPresent(number -> parts.add("request " + number));
        from.ifPresent(point -> parts.add("from " + point));
        to.ifPresent(point -> parts.add("to " + point));
        percent.ifPresent(share -> parts.add(share + " percent"));
        return String.join(", ", parts);
    }
}
