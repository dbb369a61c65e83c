package io.github.graphcalls.contract.mutation;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A correct adapter over HTTP, each step of which a {@link Mutation} can replace by a function. */
final class Mutant extends HttpLookup {

    final ContractWorld world;

    BiFunction<CallQuery, Function<CallQuery, LookupOutcome>, LookupOutcome> find = (query, then) -> then.apply(query);
    BiFunction<Stream<CallQuery>, Function<Stream<CallQuery>, Stream<LookupResult>>, Stream<LookupResult>> all =
            (queries, then) -> then.apply(queries);
    UnaryOperator<CallQuery> sent = UnaryOperator.identity();
    UnaryOperator<HttpRequest> request = UnaryOperator.identity();
    UnaryOperator<HttpResponse<String>> answer = UnaryOperator.identity();
    UnaryOperator<String> body = UnaryOperator.identity();
    BiFunction<CallQuery, String, String> document = (query, text) -> text;
    UnaryOperator<Call> call = UnaryOperator.identity();
    IntUnaryOperator status = IntUnaryOperator.identity();
    UnaryOperator<Duration> left = UnaryOperator.identity();
    Waiting waiting = super::await;
    UnaryOperator<Optional<Duration>> wait = UnaryOperator.identity();
    UnaryOperator<String> segment = UnaryOperator.identity();
    UnaryOperator<NotFound.Evidence> evidence = UnaryOperator.identity();
    Function<Throwable, LookupOutcome> failed = super::failed;
    Consumer<CompletableFuture<?>> abandon = super::giveUp;
    Consumer<HttpResponse<String>> seen = answer -> {};
    Consumer<Runnable> close = Runnable::run;
    Runnable flag = super::restoreTheFlag;
    String printed = "an adapter";
    AtomicInteger progress = new AtomicInteger();

    /** How an adapter waits for an answer. */
    interface Waiting {
        HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer, Duration time)
                throws InterruptedException, ExecutionException, TimeoutException;
    }

    Mutant(ContractWorld world) {
        super(world);
        this.world = world;
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        return find.apply(query, super::find);
    }

    @Override
    public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
        return all.apply(queries, super::findAll);
    }

    @Override
    protected HttpRequest request(CallQuery query) {
        return request.apply(super.request(sent.apply(query)));
    }

    @Override
    protected HttpResponse.BodyHandler<String> bodies() {
        return info -> new CountedBody(progress);
    }

    @Override
    protected String segment(CallId id) {
        return segment.apply(super.segment(id));
    }

    @Override
    protected HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer, Duration time)
            throws InterruptedException, ExecutionException, TimeoutException {
        return waiting.await(answer, left.apply(time));
    }

    @Override
    protected LookupOutcome read(CallQuery query, HttpResponse<String> answer) {
        seen.accept(answer);
        return super.read(query, this.answer.apply(answer));
    }

    @Override
    protected LookupOutcome readDocument(CallQuery query, String document) {
        return super.readDocument(query, this.document.apply(query, body.apply(document)));
    }

    @Override
    protected LookupOutcome found(Call found) {
        return super.found(call.apply(found));
    }

    @Override
    protected LookupOutcome readError(int code, Optional<Duration> time, Diagnostics diagnostics) {
        return super.readError(status.applyAsInt(code), time, diagnostics);
    }

    @Override
    protected Optional<Duration> wait(HttpResponse<String> answer) {
        return wait.apply(super.wait(answer));
    }

    @Override
    protected NotFound.Evidence evidenceIn(int code, Diagnostics diagnostics) {
        return evidence.apply(super.evidenceIn(code, diagnostics));
    }

    @Override
    protected LookupOutcome failed(Throwable problem) {
        return failed.apply(problem);
    }

    @Override
    protected void giveUp(CompletableFuture<?> answer) {
        abandon.accept(answer);
    }

    @Override
    protected void restoreTheFlag() {
        flag.run();
    }

    @Override
    public void close() {
        close.accept(super::close);
    }

    @Override
    public String toString() {
        return printed;
    }
}
