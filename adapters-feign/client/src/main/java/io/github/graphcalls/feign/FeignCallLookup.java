package io.github.graphcalls.feign;

import feign.Capability;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.feign.request.GraphRequests;
import io.github.graphcalls.feign.settings.FeignSettings;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.lookup.BatchLookup;
import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingBatches;
import io.github.graphcalls.time.Sleeper;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Looks calls up in Microsoft Graph with OpenFeign: one request for each lookup and one for each further page of an expanded
 * relationship. Sends a request again after a claims challenge, and over a new connection when a pooled one turns out to be
 * stale, each once. Every answer and every failure is an outcome. Follows no redirect, so that the token goes to the host of the
 * base URL and nowhere else, and shows the token nowhere. Logs one line a lookup, at debug. Safe for use by several threads; to
 * be closed.
 */
public final class FeignCallLookup implements OpenCallLookup {

    private final FeignSettings settings;
    private final Runnable end;
    private final GraphRequests requests;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private volatile boolean closed;

    FeignCallLookup(
            FeignSettings settings,
            InstantSource clock,
            Sleeper sleeper,
            Transport transport,
            Runnable end,
            List<Capability> capabilities) {
        this.settings = settings;
        this.end = end;
        this.clock = clock;
        this.sleeper = sleeper;
        requests = GraphRequests.over(settings, transport, clock, capabilities);
    }

    /** A lookup with a transport of its own, which is closed with the lookup, also if the lookup cannot be opened. */
    static FeignCallLookup opened(
            FeignSettings settings,
            InstantSource clock,
            Sleeper sleeper,
            Transport own,
            List<Capability> capabilities) {
        try {
            return new FeignCallLookup(settings, clock, sleeper, own, own::close, capabilities);
        } catch (RuntimeException refused) {
            own.close();
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
        FeignSettings.WithTransport read = FeignSettings.read(settings);
        return opened(
                read.lookup(),
                InstantSource.system(),
                Sleeper.SYSTEM,
                Transport.pooled(read.transport()),
                capabilities);
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        checkOpen();
        return requests.find(query);
    }

    @Override
    public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
        return settings.batchSize() == 1
                ? OpenCallLookup.super.findAll(queries)
                : BulkLookup.inBatches(batches(), settings.batchSize(), queries, BulkLookup.DEFAULT_WINDOW);
    }

    private BatchLookup batches() {
        return new RetryingBatches(
                (queries, results) -> {
                    checkOpen();
                    requests.find(queries, results);
                },
                RetryPolicy.DEFAULT.withTimeout(settings.timeout()),
                clock,
                sleeper,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the lookup is closed: look up before it is closed");
        }
    }

    /**
     * A Feign interface of a team's own at the same base URL, for requests that this library does not know. They carry the token
     * and the other headers of a lookup. A claims challenge is answered once, and a GET whose pooled connection turns out to be
     * stale is sent once more over a new one; any other method is not, since the server may have acted on it. Methods may return
     * a {@link io.github.graphcalls.call.Call} or a part of one, and throw Feign's exceptions, none of which holds the token
     * unless the server echoed it in the answer that they quote, or {@link io.github.graphcalls.feign.signin.SignInException}
     * when there is no token. The timeout of the lookup, or the one in the method's options, holds for all that a method sends.
     *
     * @param type the interface, with Feign's annotations
     * @param <T> the interface
     * @return the interface, of use until the lookup is closed
     */
    public <T> T target(Class<T> type) {
        return requests.target(type);
    }

    @Override
    public void close() {
        closed = true;
        end.run();
    }

    /** The base URL; the token is not shown. */
    @Override
    public String toString() {
        return "FeignCallLookup[" + settings.baseUrl() + "]";
    }
}
