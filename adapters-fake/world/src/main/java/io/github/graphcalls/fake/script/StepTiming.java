package io.github.graphcalls.fake.script;

import java.time.Duration;

/** When a step of a story happens, counted from the step before it; the first from the beginning of the call. Immutable. */
public sealed interface StepTiming {

    /** Together with the step before. */
    StepTiming AT_ONCE = new AtOnce();

    /** Together with the step before. */
    record AtOnce() implements StepTiming {
        @Override
        public String toString() {
            return "at once";
        }
    }

    /**
     * When time has passed.
     *
     * @param duration how long after the step before
     */
    record After(Duration duration) implements StepTiming {

        /**
         * Checks the duration.
         *
         * @throws IllegalArgumentException for a negative one
         */
        public After {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("a step comes after the one before it, not " + duration + " before");
            }
        }

        @Override
        public String toString() {
            return "after " + duration;
        }
    }

    /**
     * When the call has been looked up so many times since the step before: the next lookup is the first to show the step.
     *
     * @param lookups how many lookups
     */
    record AfterLookups(int lookups) implements StepTiming {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException for less than one
         */
        public AfterLookups {
            if (lookups < 1) {
                throw new IllegalArgumentException("lookups: expected at least 1, found " + lookups);
            }
        }

        @Override
        public String toString() {
            return "after " + lookups + (lookups == 1 ? " lookup" : " lookups");
        }
    }
}
