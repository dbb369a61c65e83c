package io.github.graphcalls.live;

import java.util.Optional;

/**
 * The numbers of changes of a roster that did not arrive. Some between the first and the last may have arrived. Immutable.
 *
 * @param first the first missing number
 * @param last the last missing number
 */
public record RosterGap(long first, long last) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the first is negative or after the last
     */
    public RosterGap {
        if (first < 0 || first > last) {
            throw new IllegalArgumentException(
                    "rosterGap: expected 0 or more and an end that is not before the start, found " + first + " to "
                            + last);
        }
    }

    /** Returns what is still missing after one change arrived. */
    Optional<RosterGap> without(long number) {
        long newFirst = number == first ? first + 1 : first;
        long newLast = number == last ? last - 1 : last;
        return newFirst > newLast ? Optional.empty() : Optional.of(new RosterGap(newFirst, newLast));
    }

    /** Returns what is still missing after a whole roster arrived, which contains all changes up to its number. */
    Optional<RosterGap> after(long number) {
        return number >= last ? Optional.empty() : Optional.of(new RosterGap(Math.max(first, number + 1), last));
    }

    /** One line: the missing numbers. */
    @Override
    public String toString() {
        return first + " to " + last;
    }
}
