package io.github.graphcalls.fake.journal;

import io.github.graphcalls.fake.journal.Violation.Rule;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells from a journal whether a client did well: it waits as long as it was asked to, gives up at its deadline, and does not ask
 * for what it was told is over. Each call is judged by itself.
 */
public final class ClientChecker {

    private final Map<String, Client> clients = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private ClientChecker() {}

    /**
     * What a client did wrong.
     *
     * @param journal the journal
     * @return the violations in the order of the journal; none when the client did well
     * @throws IllegalStateException if the journal is switched off or has forgotten lookups, so that nobody can tell
     */
    public static List<Violation> violations(Journal journal) {
        journal.requireWhole("check");
        ClientChecker judge = new ClientChecker();
        journal.entries().forEach(judge::hear);
        return List.copyOf(judge.violations);
    }

    /**
     * Fails the test of a client that did something wrong.
     *
     * @param journal the journal
     * @throws AssertionError if there is a violation, listing all of them
     * @throws IllegalStateException if the journal is switched off or has forgotten lookups, so that nobody can tell
     */
    public static void check(Journal journal) {
        List<Violation> violations = violations(journal);
        if (!violations.isEmpty()) {
            StringBuilder text = new StringBuilder("the client made " + violations.size() + " violations");
            violations.forEach(violation -> text.append('\n').append(violation));
            throw new AssertionError(text.toString());
        }
    }

    private void hear(JournalEntry entry) {
        Client client = clients.computeIfAbsent(entry.query().id().key(), key -> new Client());
        Optional<Instant> deadline = entry.query().deadline();
        if (deadline.filter(until -> !entry.at().isBefore(until)).isPresent()
                || deadline.isPresent() && deadline.equals(client.timedOut)) {
            violations.add(new Violation(Rule.ASKED_AFTER_THE_DEADLINE, entry, Optional.ofNullable(client.last)));
        } else if (client.wait.filter(until -> entry.at().isBefore(until)).isPresent()) {
            violations.add(new Violation(Rule.ASKED_BEFORE_THE_WAIT_WAS_OVER, entry, Optional.of(client.toldToWait)));
        }
        if (client.toldItIsOver != null) {
            violations.add(new Violation(Rule.ASKED_FOR_WHAT_IS_OVER, entry, Optional.of(client.toldItIsOver)));
        }
        client.hear(entry);
    }

    /** What a client was told of one call. */
    private static final class Client {
        private JournalEntry last;
        private Optional<Instant> wait = Optional.empty();
        private Optional<Instant> timedOut = Optional.empty();
        private JournalEntry toldToWait;
        private JournalEntry toldItIsOver;
        private boolean seenAlive;

        void hear(JournalEntry entry) {
            last = entry;
            LookupOutcome outcome = entry.outcome();
            Optional<Instant> until = Optional.empty();
            if (outcome instanceof Throttled throttled) {
                until = throttled.retryAt();
            } else if (outcome instanceof Unavailable unavailable) {
                until = unavailable.retryAt();
            }
            if (until.isPresent()) {
                wait = until;
                toldToWait = entry;
            }
            timedOut = outcome instanceof TimedOut ? entry.query().deadline() : Optional.empty();
            if (outcome instanceof Found found) {
                seenAlive = !found.call().isOver();
                toldItIsOver = seenAlive ? null : entry;
            } else if (outcome instanceof NotFound notFound && notFound.isProven() && seenAlive) {
                toldItIsOver = entry;
            }
        }
    }
}
