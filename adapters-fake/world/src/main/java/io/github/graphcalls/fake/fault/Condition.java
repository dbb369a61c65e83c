package io.github.graphcalls.fake.fault;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.chance.Mixing;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Which lookups a fault strikes. All are immutable, and two that say the same are equal. */
public sealed interface Condition {

    /**
     * Whether it holds for a lookup.
     *
     * @param asked the lookup
     * @return whether it holds
     */
    boolean holdsFor(Asked asked);

    /**
     * Both.
     *
     * @param other what has to hold too
     * @return the condition
     */
    default Condition and(Condition other) {
        return new All(List.of(this, other));
    }

    /**
     * Either.
     *
     * @param other what may hold instead
     * @return the condition
     */
    default Condition or(Condition other) {
        return new Any(List.of(this, other));
    }

    /**
     * Lookups of one call.
     *
     * @param id the call
     */
    record OfCall(CallId id) implements Condition {
        public OfCall {
            requireNonNull(id, "id");
        }

        @Override
        public boolean holdsFor(Asked asked) {
            return id.sameCallAs(asked.id());
        }

        @Override
        public String toString() {
            return "call " + id;
        }
    }

    /**
     * Lookups by their number.
     *
     * @param first the first number
     * @param last the last number
     */
    record Lookups(int first, int last) implements Condition {
        public Lookups {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException(
                        "lookups: expected numbers from 1 upwards, found " + first + " to " + last);
            }
        }

        @Override
        public boolean holdsFor(Asked asked) {
            return first <= asked.nth() && asked.nth() <= last;
        }

        @Override
        public String toString() {
            return first == last ? "lookup " + first : "lookups " + first + " to " + last;
        }
    }

    /**
     * Lookups in a window of time.
     *
     * @param from its beginning
     * @param until its end, exclusive
     */
    record Between(Duration from, Duration until) implements Condition {
        public Between {
            if (until.compareTo(from) <= 0) {
                throw new IllegalArgumentException(
                        "expected a window that ends later than " + from + ", found " + until);
            }
        }

        @Override
        public boolean holdsFor(Asked asked) {
            return asked.elapsed().compareTo(from) >= 0 && asked.elapsed().compareTo(until) < 0;
        }

        @Override
        public String toString() {
            return "between " + from + " and " + until;
        }
    }

    /**
     * A share of all lookups.
     *
     * @param percent how many of a hundred
     */
    record Percent(int percent) implements Condition {
        public Percent {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("percent: expected 0 to 100, found " + percent);
            }
        }

        @Override
        public boolean holdsFor(Asked asked) {
            return Mixing.below(asked.draw(), 100) < percent;
        }

        @Override
        public String toString() {
            return percent + " percent";
        }
    }

    /**
     * All of several; of none, every lookup.
     *
     * @param conditions what has to hold
     */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holdsFor(Asked asked) {
            return conditions.stream().allMatch(condition -> condition.holdsFor(asked));
        }

        @Override
        public String toString() {
            return conditions.isEmpty()
                    ? "always"
                    : conditions.stream().map(Condition::toString).collect(Collectors.joining(" and "));
        }
    }

    /**
     * Any of several.
     *
     * @param conditions of which one has to hold
     */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holdsFor(Asked asked) {
            return conditions.stream().anyMatch(condition -> condition.holdsFor(asked));
        }

        @Override
        public String toString() {
            return conditions.stream().map(Condition::toString).collect(Collectors.joining(" or ", "(", ")"));
        }
    }
}
