package io.github.graphcalls.fake.journal;

import io.github.graphcalls.fake.journal.Violation.Rule;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.TimedOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks by a journal that a client waits as long as the service asks, gives up at its deadlines, does not look up calls that
 * have ended, and sends each HTTP request with a token and an id of its own. Each call is checked by itself.
 */
public final class ClientChecker {

    private final Map<String, History> calls = new HashMap<>();
    private final Set<HttpExchange> exchanges = new HashSet<>();
    private final Map<String, HttpExchange> clientRequestIds = new HashMap<>();
    private final Map<String, HttpExchange> waits = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private ClientChecker() {}

    /**
     * Finds the violations of a client.
     *
     * @param journal the journal
     * @return the violations in the order of the journal; empty for a correct client
     * @throws IllegalStateException if the journal is switched off or has forgotten lookups
     */
    public static List<Violation> violations(Journal journal) {
        journal.requireComplete("check");
        return violations(journal.items());
    }

    /**
     * Finds the violations that a part of a journal shows.
     *
     * @param items lookups and requests, the oldest first
     * @return the violations in the same order
     */
    public static List<Violation> violations(List<JournalItem> items) {
        ClientChecker checker = new ClientChecker();
        items.forEach(checker::check);
        return List.copyOf(checker.violations);
    }

    /**
     * Fails the test of a client with a violation.
     *
     * @param journal the journal
     * @throws AssertionError if there is a violation, listing all of them
     * @throws IllegalStateException if the journal is switched off or has forgotten lookups
     */
    public static void check(Journal journal) {
        List<Violation> violations = violations(journal);
        if (!violations.isEmpty()) {
            StringBuilder text = new StringBuilder("violations of the client: " + violations.size());
            violations.forEach(violation -> text.append('\n').append(violation));
            throw new AssertionError(text.toString());
        }
    }

    private void check(JournalItem item) {
        item.http().filter(exchanges::add).ifPresent(exchange -> checkRequest(item, exchange));
        if (item instanceof JournalEntry entry) {
            checkLookup(entry);
        }
    }

    private void checkRequest(JournalItem item, HttpExchange exchange) {
        if (!exchange.hasToken()) {
            violations.add(new Violation(Rule.TOKEN_MISSING, item, Optional.empty()));
        }
        exchange.clientRequestId()
                .map(id -> clientRequestIds.putIfAbsent(id, exchange))
                .ifPresent(earlier ->
                        violations.add(new Violation(Rule.CLIENT_REQUEST_ID_REPEATED, item, Optional.of(earlier))));
        Optional.ofNullable(waits.remove(exchange.path()))
                .filter(earlier -> retryAt(earlier).filter(item.at()::isBefore).isPresent())
                .ifPresent(earlier -> violations.add(new Violation(Rule.RETRY_TOO_EARLY, item, Optional.of(earlier))));
        // The outcome of a lookup shows its wait to checkLookup.
        if (item == exchange && retryAt(exchange).isPresent()) {
            waits.put(exchange.path(), exchange);
        }
    }

    private static Optional<Instant> retryAt(HttpExchange exchange) {
        return exchange.response().flatMap(HttpExchange.Response::retryAt);
    }

    private void checkLookup(JournalEntry entry) {
        History history = calls.computeIfAbsent(entry.query().id().key(), key -> new History());
        Optional<Instant> deadline = entry.query().deadline();
        if (deadline.filter(until -> !entry.at().isBefore(until)).isPresent()
                || deadline.isPresent() && deadline.equals(history.timedOut)) {
            violations.add(new Violation(Rule.AFTER_DEADLINE, entry, Optional.ofNullable(history.last)));
        } else if (history.wait != null
                && entry.at().isBefore(history.wait.outcome().retryAt().orElseThrow())) {
            violations.add(new Violation(Rule.RETRY_TOO_EARLY, entry, Optional.of(history.wait)));
        }
        if (history.end != null) {
            violations.add(new Violation(Rule.AFTER_END, entry, Optional.of(history.end)));
        }
        history.add(entry);
    }

    /** What the answers so far have shown of one call. */
    private static final class History {
        private JournalEntry last;
        private JournalEntry wait;
        private JournalEntry end;
        private Optional<Instant> timedOut = Optional.empty();
        private boolean seenAlive;

        void add(JournalEntry entry) {
            last = entry;
            if (entry.outcome().retryAt().isPresent()) {
                wait = entry;
            }
            timedOut = entry.outcome() instanceof TimedOut ? entry.query().deadline() : Optional.empty();
            if (entry.outcome() instanceof Found found) {
                seenAlive = !found.call().isOver();
                end = seenAlive ? null : entry;
            } else if (entry.outcome() instanceof NotFound notFound && notFound.isProven() && seenAlive) {
                end = entry;
            }
        }
    }
}
