package io.github.graphcalls.testkit;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.lookup.outcome.LookupOutcome;

/** Where assertions on this library's own types begin; goes together with AssertJ's own {@code Assertions}. */
public final class GraphCallsAssertions {

    private GraphCallsAssertions() {}

    /**
     * Begins assertions on what came of a lookup.
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
     * Begins assertions on what a world of the fake was asked.
     *
     * @param actual the journal
     * @return the assertions
     */
    public static JournalAssert assertThat(Journal actual) {
        return new JournalAssert(actual);
    }
}
