package io.github.graphcalls.testkit;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.lookup.outcome.LookupOutcome;

/** The entry point of assertions on the types of this library. Works beside AssertJ's own {@code Assertions}. */
public final class GraphCallsAssertions {

    private GraphCallsAssertions() {}

    /**
     * Begins assertions on the outcome of a lookup.
     *
     * @param actual the outcome
     * @return the assertions
     */
    public static LookupOutcomeAssert assertThat(LookupOutcome actual) {
        return new LookupOutcomeAssert(actual);
    }

    /**
     * Begins assertions on a call.
     *
     * @param actual the call
     * @return the assertions
     */
    public static CallAssert assertThat(Call actual) {
        return new CallAssert(actual);
    }

    /**
     * Begins assertions on the lookups made in a world of the fake.
     *
     * @param actual the journal
     * @return the assertions
     */
    public static JournalAssert assertThat(Journal actual) {
        return new JournalAssert(actual);
    }
}
