package io.github.graphcalls.testkit;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.journal.ClientChecker;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.journal.Violation;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/** Assertions on the lookups made in a world of the fake. Each method fails with an {@link AssertionError} for a null journal. */
public final class JournalAssert extends AbstractAssert<JournalAssert, Journal> {

    JournalAssert(Journal actual) {
        super(actual, JournalAssert.class);
    }

    /**
     * Checks the number of lookups, of any call.
     *
     * @param count how many
     * @return this
     * @throws IllegalStateException if the journal is switched off or has dropped lookups
     */
    public JournalAssert hasLookups(int count) {
        isNotNull();
        actual.requireComplete("count");
        return check(actual.entries(), count, "lookups");
    }

    /**
     * Checks the number of lookups of a call.
     *
     * @param id the call, in any case and with or without dashes
     * @param count how many
     * @return this
     * @throws IllegalStateException if the journal is switched off or has dropped lookups
     */
    public JournalAssert hasLookupsOf(CallId id, int count) {
        isNotNull();
        actual.requireComplete("count");
        return check(actual.entriesOf(id), count, "lookups of " + id);
    }

    /**
     * Begins assertions on the lookups of a call.
     *
     * @param id the call, in any case and with or without dashes
     * @return assertions on the lookups, the oldest first
     */
    public ListAssert<JournalEntry> lookupsOf(CallId id) {
        isNotNull();
        return Assertions.assertThat(actual.entriesOf(id)).as("the lookups of %s", id);
    }

    /**
     * Checks that the client waited as long as each Retry-After, stopped at its deadlines, and looked up no call that an earlier
     * outcome reported as over.
     *
     * @return this
     * @throws IllegalStateException if the journal is switched off or has dropped lookups
     */
    public JournalAssert hasNoViolations() {
        isNotNull();
        List<Violation> violations = ClientChecker.violations(actual);
        if (!violations.isEmpty()) {
            throw failure(
                    "expected no violations, found %d%n%s",
                    violations.size(),
                    violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
        }
        return this;
    }

    /**
     * Checks that the client broke exactly these rules, in this order.
     *
     * @param rules the rules
     * @return this
     * @throws IllegalStateException if the journal is switched off or has dropped lookups
     */
    public JournalAssert hasViolations(Violation.Rule... rules) {
        isNotNull();
        List<Violation.Rule> found =
                ClientChecker.violations(actual).stream().map(Violation::rule).toList();
        if (!found.equals(List.of(rules))) {
            throw failure("expected violations %s, found %s in%n%s", List.of(rules), found, actual);
        }
        return this;
    }

    /**
     * Checks that each lookup was of a call that the script knows. A source that lists no ids, such as one of a million calls,
     * passes.
     *
     * @return this
     * @throws IllegalStateException if the journal is switched off or has dropped lookups
     */
    public JournalAssert asksForKnownCallsOnly() {
        isNotNull();
        actual.requireComplete("search");
        List<JournalEntry> unknown = actual.entries().stream()
                .filter(entry -> entry.nearest().isPresent())
                .toList();
        if (!unknown.isEmpty()) {
            throw failure(
                    "expected lookups of calls that the script knows, found%n%s",
                    unknown.stream().map(JournalEntry::toString).collect(Collectors.joining("\n")));
        }
        return this;
    }

    private JournalAssert check(List<JournalEntry> found, int count, String what) {
        if (found.size() != count) {
            throw failure("expected %d %s, found %d in%n%s", count, what, found.size(), actual);
        }
        return this;
    }
}
