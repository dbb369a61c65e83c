package io.github.graphcalls.emulator.journal;

import io.github.graphcalls.emulator.graph.GraphRequest;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import io.github.graphcalls.wire.RetryAfter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What was asked over HTTP, the newest thousand requests of it, and what a careful client would not have done. Safe for use by
 * several threads.
 */
public final class Journal {

    private static final Predicate<String> BEARER =
            Pattern.compile("(?i)Bearer +\\S+").asMatchPredicate();
    private static final int MAX_TOKENS = 1_000;
    private static final int PAGE = 100;
    private static final int REMEMBERED = 10_000;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Map<String, Boolean> clientRequestIds = remembering();
    private final Map<String, Instant> notBefore = remembering();
    private long forgotten;

    /**
     * Some requests, one after the other.
     *
     * @param entries the requests, the oldest first
     * @param next the number of the first request behind them
     * @param isLast whether there is no such request yet
     */
    public record Page(List<Entry> entries, long next, boolean isLast) {}

    /** An empty journal. */
    public Journal() {}

    /**
     * The newest requests.
     *
     * @return the oldest of them first
     */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /**
     * At most a hundred requests.
     *
     * @param from the number of the first, counted from 0 since the journal was empty; one that is no longer there is skipped
     * @return the requests from there on
     */
    public synchronized Page page(long from) {
        long end = forgotten + entries.size();
        long first = Math.min(end, Math.max(from, forgotten));
        long next = Math.min(end, first + PAGE);
        return new Page(
                List.copyOf(entries).subList((int) (first - forgotten), (int) (next - forgotten)), next, next == end);
    }

    /**
     * The requests in which something was found.
     *
     * @return the oldest first, empty for a careful client
     */
    public List<Entry> faulted() {
        return entries().stream().filter(entry -> !entry.findings().isEmpty()).toList();
    }

    /** Forgets everything. */
    public synchronized void clear() {
        entries.clear();
        forgotten = 0;
        clientRequestIds.clear();
        notBefore.clear();
    }

    /**
     * Writes down a request.
     *
     * @param asked the request
     * @param answer what is answered
     * @param fault the wire-level fault that strikes it
     */
    public synchronized void note(GraphRequest asked, GraphAnswer answer, Optional<String> fault) {
        String path = asked.request().path();
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        if (asked.request().header(GraphHeaders.AUTHORIZATION).filter(BEARER).isEmpty()) {
            findings.add(Finding.TOKEN_MISSING);
        }
        if (asked.clientRequestId()
                .filter(id -> clientRequestIds.put(id, true) != null)
                .isPresent()) {
            findings.add(Finding.CLIENT_REQUEST_ID_REPEATED);
        }
        Instant allowed = notBefore.remove(path);
        if (allowed != null && asked.now().isBefore(allowed)) {
            findings.add(Finding.RETRY_TOO_EARLY);
        }
        answer.header(GraphHeaders.RETRY_AFTER)
                .flatMap(text -> RetryAfter.read(text, asked.now(), Optional.of(asked.now())))
                .ifPresent(until -> notBefore.put(path, until));
        if (entries.size() == MAX_TOKENS) {
            entries.removeFirst();
            forgotten++;
        }
        entries.addLast(new Entry(
                asked.now(),
                asked.request().method(),
                path,
                answer.status(),
                answer.header(GraphHeaders.REQUEST_ID).orElse(asked.requestId()),
                asked.clientRequestId(),
                fault,
                new ArrayList<>(findings)));
    }

    private static <V> Map<String, V> remembering() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
