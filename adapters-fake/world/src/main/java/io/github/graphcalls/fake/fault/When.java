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
 * @param nth the number of the request, counted from 1 over the matching requests since the fault was added
 * @param from the start of a window of time
 * @param to the end of the window, exclusive
 * @param percent the share of the requests, chosen by the seed
 */
public record When(Optional<Integer> nth, Optional<Point> from, Optional<Point> to, Optional<Integer> percent) {

    /** No condition: the fault applies always. */
    public static final When ALWAYS = new When(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A point in time. */
    public sealed interface Point {

        /**
         * Returns the instant of this point.
         *
         * @param begins the beginning of the world
         * @return the instant, at most {@link Instant#MAX}
         */
        Instant at(Instant begins);

        /** {@return the ISO 8601 duration or instant, as in JSON} */
        @Override
        String toString();

        /**
         * A point relative to the beginning of the world.
         *
         * @param duration the time since the beginning of the world
         */
        record Elapsed(Duration duration) implements Point {
            @Override
            public Instant at(Instant begins) {
                Duration left = Duration.between(begins, Instant.MAX);
                return duration.compareTo(left) > 0 ? Instant.MAX : begins.plus(duration);
            }

            @Override
            public String toString() {
                return duration.toString();
            }
        }

        /**
         * An instant on the world's clock.
         *
         * @param instant the instant
         */
        record At(Instant instant) implements Point {
            @Override
            public Instant at(Instant begins) {
                return instant;
            }

            @Override
            public String toString() {
                return instant.toString();
            }
        }
    }

    /**
     * Checks the conditions.
     *
     * @throws IllegalArgumentException for a number below 1, a share outside 0 to 100, or a window that ends before it starts
     */
    public When {
        if (nth.filter(number -> number < 1).isPresent()) {
            throw new IllegalArgumentException("nth: expected at least 1, found " + nth.get());
        }
        if (percent.filter(share -> share < 0 || share > 100).isPresent()) {
            throw new IllegalArgumentException("percent: expected 0 to 100, found " + percent.get());
        }
        from.ifPresent(point -> checkPoint("from", point));
        to.ifPresent(point -> checkPoint("to", point));
        if (from.isPresent() && to.isPresent() && !endsLater(from.get(), to.get())) {
            throw new IllegalArgumentException(
                    "to: expected a point after from, " + from.get() + ", found " + to.get());
        }
    }

    private static void checkPoint(String name, Point point) {
        if (point instanceof Point.Elapsed elapsed) {
            Fault.zeroOrMore(name, elapsed.duration());
        }
    }

    /** A duration and an instant cannot be compared before the world begins. */
    private static boolean endsLater(Point from, Point to) {
        return from.getClass() != to.getClass() || to.at(Instant.EPOCH).isAfter(from.at(Instant.EPOCH));
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
                && from.filter(point -> now.isBefore(point.at(begins))).isEmpty()
                && to.filter(point -> !now.isBefore(point.at(begins))).isEmpty()
                && percent.filter(share -> Mixing.below(draw, 100) >= share).isEmpty();
    }

    /** Returns the conditions in words, empty if there is none. */
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
