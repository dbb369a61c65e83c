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

/** Assertions on what a world of the fake was asked. Each method fails with an {@link AssertionError} for a null journal. */
public final class JournalAssert extends AbstractAssert<JournalAssert, Journal> {

    JournalAssert(Journal actual) {
        super(actual, JournalAssert.class);
    }

    /**
     * So many lookups were made, of any call.
     *
     * @param count how many
     * @return this
     * @throws IllegalStateException if the journal is switched off or has forgotten lookups, so that nobody can tell
     */
    public JournalAssert hasLookups(int count) {
        isNotNull();
        actual.requireComplete("count");
        return check(actual.entries(), count, "lookups");
    }

    /**
     * A call was looked up so many times.
     *
     * @param id the call, in any case and with or without dashes
     * @param count how many times
     * @return this
     * @throws IllegalStateException if the journal is switched off or has forgotten lookups, so that nobody can tell
     */
    public JournalAssert hasLookupsOf(CallId id, int count) {
        isNotNull();
        actual.requireComplete("count");
        return check(actual.entriesOf(id), count, "lookups of " + id);
    }

    /**
     * What follows is said of the lookups of a call.
     *
     * @param id the call, in any case and with or without dashes
     * @return assertions on the lookups, the oldest first
     */
    public ListAssert<JournalEntry> lookupsOf(CallId id) {
        isNotNull();
        return Assertions.assertThat(actual.entriesOf(id)).as("the lookups of %s", id);
    }

    /**
     * The client waited as long as it was asked to, gave up at its deadlines, and did not ask for what it was told is over.
     *
     * @return this
     * @throws IllegalStateException if the journal is switched off or has forgotten lookups, so that nobody can tell
     */
    public JournalAssert hasNoViolations() {
        isNotNull();
        List<Violation> violations = ClientChecker.violations(actual);
        if (!violations.isEmpty()) {
            throw failure(
                    "expected a client that does well, found %d violations%n%s",
                    violations.size(),
                    violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
        }
        return this;
    }

    /**
     * The client broke these rules, once for each time that a rule is named, in this order.
     *
     * @param rules the rules
     * @return this
     * @throws IllegalStateException if the journal is switched off or has forgotten lookups, so that nobody can tell
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
     * No lookup was of a call that the script does not know. Of a source that names no call, such as one of a million, nobody can
     * tell: no lookup of it counts as one.
     *
     * @return this
     * @throws IllegalStateException if the journal is switched off or has forgotten lookups, so that nobody can tell
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
