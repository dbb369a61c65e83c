package io.github.graphcalls.contract;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A correct adapter over a database; each step is a method, so that a broken one can break just that. */
public class JdbcCallLookup implements OpenCallLookup {

    /** The table of calls. */
    public interface Table {
        Optional<Call> select(CallId id) throws SQLException;

        /** Ends every statement that is running. */
        void cancel();
    }

    private final Table table;
    private final InstantSource clock;
    private final Duration timeout;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean closed;

    public JdbcCallLookup(Table table, InstantSource clock, Duration timeout) {
        this.table = table;
        this.clock = clock;
        this.timeout = timeout;
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        requireNonNull(query, "query");
        if (closed) {
            throw new IllegalStateException("closed");
        }
        if (Thread.currentThread().isInterrupted()) {
            return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted before the lookup");
        }
        Instant deadline = query.deadline().orElseGet(() -> clock.instant().plus(timeout));
        Duration left = Duration.between(clock.instant(), deadline);
        if (left.isNegative() || left.isZero()) {
            return new TimedOut(deadline, Diagnostics.NONE);
        }
        Future<Optional<Call>> row = threads.submit(() -> table.select(query.id()));
        try {
            return await(row, left)
                    .map(query::applyTo)
                    .map(call -> (LookupOutcome) new Found(call, Diagnostics.NONE))
                    .orElseGet(() -> new NotFound(NotFound.Evidence.NONE, Diagnostics.NONE));
        } catch (TimeoutException e) {
            cancel();
            return new TimedOut(deadline, Diagnostics.NONE);
        } catch (InterruptedException e) {
            cancel();
            restoreTheFlag();
            return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted");
        } catch (ExecutionException e) {
            return failed(e.getCause());
        }
    }

    protected Optional<Call> await(Future<Optional<Call>> row, Duration left)
            throws InterruptedException, ExecutionException, TimeoutException {
        return row.get(TimeUnit.NANOSECONDS.convert(left), TimeUnit.NANOSECONDS);
    }

    protected void cancel() {
        table.cancel();
    }

    protected void restoreTheFlag() {
        Thread.currentThread().interrupt();
    }

    protected LookupOutcome failed(Throwable problem) {
        return Unavailable.because(Unavailable.Cause.CONNECTION, problem.toString());
    }

    @Override
    public void close() {
        closed = true;
        cancel();
        threads.shutdownNow();
    }
}
