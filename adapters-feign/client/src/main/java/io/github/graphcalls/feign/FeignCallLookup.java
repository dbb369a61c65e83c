package io.github.graphcalls.feign;

import feign.Capability;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.feign.signin.TokenCache;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.lookup.BatchLookup;
import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.CallRelationship;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import io.github.graphcalls.lookup.LookupOutcome.Rejected;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingBatches;
import io.github.graphcalls.time.Sleeper;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.LookupPath;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks Microsoft Graph, once for each lookup, with OpenFeign, and once more for each further page of an expanded
 * relationship. Whatever comes back, or does not, is an outcome. Follows no redirect, so that the token goes to the host of
 * the base URL and nowhere else, and shows the token nowhere. Logs one line a lookup, at debug. Safe for use by several
 * threads; to be closed.
 */
public final class FeignCallLookup implements OpenCallLookup {

    private static final System.Logger LOG = System.getLogger(FeignCallLookup.class.getName());

    private final FeignSettings settings;
    private final InstantSource clock;
    private final Transport transport;
    private final FeignTargets targets;
    private final GraphExchange exchange;
    private final GraphCallsApi graph;
    private final AnswerReader answers;
    private final BatchLookup batches;
    private volatile boolean closed;

    private FeignCallLookup(
            FeignSettings settings,
            InstantSource clock,
            Sleeper sleeper,
            Transport transport,
            List<Capability> capabilities) {
        this.settings = settings;
        this.clock = clock;
        this.transport = transport;
        TokenCache tokens = new TokenCache(settings.signIn().over(transport), clock);
        targets =
                new FeignTargets(settings, new GraphClient(transport, tokens, clock, settings.baseUrl()), capabilities);
        exchange = new GraphExchange(settings.baseUrl().getRawAuthority(), tokens, clock);
        graph = targets.of(GraphCallsApi.class);
        answers = new AnswerReader(clock);
        GraphBatches inBatches = new GraphBatches(graph, exchange, clock);
        batches = new RetryingBatches(
                (queries, results) -> ask(inBatches, queries, results),
                RetryPolicy.DEFAULT.withTimeout(settings.timeout()),
                clock,
                sleeper,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    static FeignCallLookup opened(
            FeignSettings settings,
            InstantSource clock,
            Sleeper sleeper,
            Transport transport,
            List<Capability> capabilities) {
        try {
            return new FeignCallLookup(settings, clock, sleeper, transport, capabilities);
        } catch (RuntimeException refused) {
            transport.close();
            throw refused;
        }
    }

    /**
     * Begins a lookup that is put together in code.
     *
     * @return a builder
     */
    public static FeignLookupBuilder builder() {
        return new FeignLookupBuilder();
    }

    /**
     * Opens a lookup from settings: those in the table of the module's README.
     *
     * @param settings the settings
     * @return the lookup
     * @throws io.github.graphcalls.adapter.SettingsException if settings are missing or wrong, naming all of them
     */
    public static FeignCallLookup open(Settings settings) {
        return open(settings, List.of());
    }

    static FeignCallLookup open(Settings settings, List<Capability> capabilities) {
        FeignSettings read = FeignSettings.read(settings);
        return opened(read, InstantSource.system(), Sleeper.SYSTEM, Transport.pooled(read.transport()), capabilities);
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        checkOpen();
        Instant deadline = query.deadline().orElseGet(() -> clock.instant().plus(settings.timeout()));
        LookupOutcome outcome = rejected(query).orElseGet(() -> ask(query, deadline));
        return told(query, deadline, outcome);
    }

    @Override
    public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
        return settings.batchSize() == FeignSettings.NO_BATCHES
                ? OpenCallLookup.super.findAll(queries)
                : BulkLookup.inBatches(batches, settings.batchSize(), queries, BulkLookup.USUAL_WINDOW);
    }

    private void ask(BatchLookup inBatches, List<CallQuery> queries, BiConsumer<CallQuery, LookupOutcome> results) {
        checkOpen();
        BiConsumer<CallQuery, LookupOutcome> told = (query, outcome) ->
                results.accept(query, told(query, query.deadline().orElseThrow(), outcome));
        List<CallQuery> left = new ArrayList<>();
        for (CallQuery query : queries) {
            rejected(query).ifPresentOrElse(outcome -> told.accept(query, outcome), () -> left.add(query));
        }
        inBatches.find(left, told);
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the lookup is closed: look up before it is closed");
        }
    }

    /** What the cloud is known to lack need not be asked for (fact 1.11). */
    private Optional<LookupOutcome> rejected(CallQuery query) {
        return settings.cloud()
                .lacking(query.expand())
                .map(names -> new Rejected(Diagnostics.of("calls in the cloud " + settings.cloud() + " have no " + names
                        + ", so nothing was asked; do not expand it")));
    }

    private LookupOutcome told(CallQuery query, Instant deadline, LookupOutcome outcome) {
        LookupOutcome told = outcome instanceof Found found && !query.expand().isEmpty()
                ? complete(found, query, deadline)
                : outcome;
        LOG.log(System.Logger.Level.DEBUG, () -> "lookup of " + query.id() + ": " + told);
        return told;
    }

    private LookupOutcome ask(CallQuery query, Instant deadline) {
        Map<String, String> options = LookupPath.options(query);
        GraphExchange.Result result =
                exchange.send(deadline, attempt -> graph.get(query.id().value(), options, attempt));
        return result.clean(result.answer().fold(Function.identity(), answer -> answers.read(query, answer)));
    }

    private LookupOutcome complete(Found found, CallQuery query, Instant deadline) {
        Found whole = settings.rosters()
                .complete(found, query, (relationship, link) -> page(query, relationship, link, deadline));
        return Thread.currentThread().isInterrupted()
                ? Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted while waiting for the answer")
                : whole;
    }

    private Optional<byte[]> page(CallQuery query, CallRelationship relationship, String link, Instant deadline) {
        return exchange.send(
                        deadline, link, attempt -> graph.page(query.id().value(), relationship.graphName(), attempt))
                .answer()
                .toJavaOptional()
                .filter(answer -> answer.status() == 200)
                .map(GraphAnswer::body);
    }

    /**
     * A Feign interface of one's own at the same base URL: for a question that this library does not know. Its requests carry
     * the token and the other headers of a lookup, its methods may return a {@link io.github.graphcalls.call.Call} or a part of
     * one, and throw Feign's exceptions, none of which holds the token. The timeout of the lookup holds for each request.
     *
     * @param type the interface, with Feign's annotations
     * @param <T> the interface
     * @return the interface, of use until the lookup is closed
     */
    public <T> T target(Class<T> type) {
        return targets.of(type);
    }

    @Override
    public void close() {
        closed = true;
        transport.close();
    }

    /** Where it asks; the token is not shown. */
    @Override
    public String toString() {
        return "FeignCallLookup[" + settings.baseUrl() + "]";
    }
}
