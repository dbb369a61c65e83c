package io.github.graphcalls.fake.script;

import java.time.Duration;

/** When a step happens, relative to the step before it, or to the beginning of the call for the first. Immutable. */
public sealed interface StepTiming {

    /** At the same instant as the step before. */
    StepTiming AT_ONCE = new AtOnce();

    /** At the same instant as the step before. */
    record AtOnce() implements StepTiming {
        @Override
        public String toString() {
            return "at once";
        }
    }

    /**
     * After a duration.
     *
     * @param duration the time since the step before
     */
    record After(Duration duration) implements StepTiming {

        /**
         * Checks the duration.
         *
         * @throws IllegalArgumentException for a negative one
         */
        public After {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("after: expected zero or more, found " + duration);
            }
        }

        @Override
        public String toString() {
            return "after " + duration;
        }
    }

    /**
     * After a number of lookups of the call since the step before. The next lookup is the first that shows the step.
     *
     * @param lookups the number of lookups
     */
    record AfterLookups(int lookups) implements StepTiming {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException for less than one
         */
        public AfterLookups {
            if (lookups < 1) {
                throw new IllegalArgumentException("afterLookups: expected at least 1, found " + lookups);
            }
        }

        @Override
        public String toString() {
            return "after " + lookups + (lookups == 1 ? " lookup" : " lookups");
        }
    }
}
