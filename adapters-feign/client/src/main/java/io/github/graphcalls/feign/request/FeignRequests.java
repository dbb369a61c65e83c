package io.github.graphcalls.feign.request;

import feign.Capability;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.feign.settings.FeignSettings;
import io.github.graphcalls.feign.settings.KnownSettings;
import io.github.graphcalls.feign.signin.TokenCache;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.LookupPath;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Requests a call, alone or in a batch, and the further pages of expanded relationships. */
final class FeignRequests implements GraphRequests {

    private static final System.Logger LOG = System.getLogger("io.github.graphcalls.feign.FeignCallLookup");

    private final FeignTargets targets;
    private final GraphCallsApi graph;
    private final GraphExchange exchange;
    private final FeignSettings settings;
    private final InstantSource clock;
    private final AnswerReader answers;
    private final RelationshipPager pager;

    FeignRequests(FeignSettings settings, Transport transport, InstantSource clock, List<Capability> capabilities) {
        TokenCache tokens = new TokenCache(settings.signIn().over(transport, clock), clock);
        AuthenticatedClient client = new AuthenticatedClient(transport, tokens, clock, Origin.of(settings.baseUrl()));
        targets = new FeignTargets(settings, client, capabilities, tokens::hideIn);
        graph = targets.of(GraphCallsApi.class);
        exchange = new GraphExchange(settings.baseUrl().getRawAuthority(), clock);
        this.settings = settings;
        this.clock = clock;
        answers = new AnswerReader(clock);
        pager = new RelationshipPager(settings.get(KnownSettings.MORE_PAGES), settings.get(KnownSettings.SUSPECT_SIZE));
    }

    @Override
    public <T> T target(Class<T> type) {
        return targets.of(type);
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        Instant deadline = query.deadline().orElseThrow();
        try {
            LookupOutcome outcome = rejected(query).orElseGet(() -> get(query, deadline));
            return completed(query, deadline, outcome);
        } catch (LinkageError mismatch) {
            return rejected(mismatch);
        }
    }

    /** Sends one batch, or a few. */
    @Override
    public void find(List<CallQuery> queries, BiConsumer<CallQuery, LookupOutcome> results) {
        List<CallQuery> left = new ArrayList<>();
        BiConsumer<CallQuery, LookupOutcome> completed = (query, outcome) -> {
            LookupOutcome complete = completed(query, query.deadline().orElseThrow(), outcome);
            left.remove(query);
            results.accept(query, complete);
        };
        for (CallQuery query : queries) {
            rejected(query).ifPresentOrElse(outcome -> completed.accept(query, outcome), () -> left.add(query));
        }
        try {
            new GraphBatches(graph, exchange, clock).find(left, completed);
        } catch (LinkageError mismatch) {
            left.forEach(query -> results.accept(query, rejected(mismatch)));
        }
    }

    /** A class or method that a library lacks: a retry finds the same class path. */
    private static LookupOutcome rejected(LinkageError mismatch) {
        LOG.log(System.Logger.Level.DEBUG, "a library of the class path does not fit", mismatch);
        return new Rejected(Diagnostics.of("a library of the class path does not fit (" + mismatch
                + "); use a version that the README of graph-calls-feign lists"));
    }

    /** Relationships that the cloud is known to lack are not requested (FACTS.md#reduced-clouds). */
    private Optional<LookupOutcome> rejected(CallQuery query) {
        return settings.cloud()
                .lacking(query.expand())
                .map(names -> new Rejected(Diagnostics.of("calls in the cloud " + settings.cloud() + " have no " + names
                        + ", so no request was sent; do not expand it")));
    }

    private LookupOutcome completed(CallQuery query, Instant deadline, LookupOutcome outcome) {
        LookupOutcome completed =
                outcome instanceof Found found && !query.expand().isEmpty()
                        ? complete(found, query, deadline)
                        : outcome;
        LOG.log(System.Logger.Level.DEBUG, () -> "lookup of " + query.id() + ": " + completed);
        return completed;
    }

    private LookupOutcome get(CallQuery query, Instant deadline) {
        Map<String, String> options = LookupPath.options(query);
        GraphExchange.Result result = exchange.send(
                deadline, Optional.empty(), limits -> graph.get(query.id().value(), options, limits));
        return result.clean(result.answer().fold(Function.identity(), answer -> answers.read(query, answer)));
    }

    private LookupOutcome complete(Found found, CallQuery query, Instant deadline) {
        Found complete =
                pager.complete(found, query, (relationship, link) -> page(query, relationship, link, deadline));
        return Thread.currentThread().isInterrupted()
                ? Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted while waiting for the answer")
                : complete;
    }

    private Optional<byte[]> page(CallQuery query, CallRelationship relationship, String link, Instant deadline) {
        return exchange.send(
                        deadline,
                        Optional.of(link),
                        limits -> graph.page(query.id().value(), relationship.graphName(), limits))
                .answer()
                .toJavaOptional()
                .filter(answer -> answer.status() == 200)
                .map(GraphAnswer::body);
    }
}
