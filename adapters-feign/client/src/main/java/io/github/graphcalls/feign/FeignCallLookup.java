package io.github.graphcalls.feign;

import feign.Capability;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.feign.request.GraphRequests;
import io.github.graphcalls.feign.settings.FeignSettings;
import io.github.graphcalls.feign.settings.KnownSettings;
import io.github.graphcalls.feign.settings.SettingValues;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.lookup.BatchLookup;
import io.github.graphcalls.lookup.BulkLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.policy.CoalescingLookup;
import io.github.graphcalls.lookup.policy.ConcurrencyLimit;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingBatches;
import io.github.graphcalls.lookup.policy.RetryingLookup;
import io.github.graphcalls.time.Sleeper;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/**
 * Looks calls up in Microsoft Graph with OpenFeign: one request for each lookup, and one for each further page of an expanded
 * relationship. Every answer and every failure is an outcome.
 *
 * <p>Retries, within the deadline, a query whose outcome may change: see
 * {@link io.github.graphcalls.lookup.policy.RetryingLookup}. Sends a request again after a claims challenge, and over a new
 * connection when a pooled one turns out to be stale, each once.
 *
 * <p>Follows no redirect: the token goes to the host of the base URL and nowhere else, and no message contains it. Logs one line
 * a lookup, at debug. Safe for use by several threads; to be closed.
 */
public final class FeignCallLookup implements OpenCallLookup {

    private final FeignSettings settings;
    private final Duration timeout;
    private final int maxInFlight;
    private final Runnable end;
    private final GraphRequests requests;
    private final CallLookup lookup;
    private final BatchLookup batches;
    private final InstantSource clock;
    private final CountDownLatch closed = new CountDownLatch(1);

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
        requests = GraphRequests.over(settings, transport, clock, capabilities);
        timeout = settings.get(KnownSettings.TIMEOUT);
        maxInFlight = settings.get(KnownSettings.MAX_IN_FLIGHT);
        RetryPolicy retries = RetryPolicy.DEFAULT
                .withAttempts(settings.get(KnownSettings.RETRY_ATTEMPTS))
                .withTimeout(timeout);
        // Closing ends the waits of retries, unless they are on a clock of the program's own.
        Sleeper wait = sleeper == Sleeper.SYSTEM
                ? duration -> closed.await(TimeUnit.NANOSECONDS.convert(duration), TimeUnit.NANOSECONDS)
                : sleeper;
        DoubleSupplier jitter = () -> ThreadLocalRandom.current().nextDouble();
        CallLookup limited =
                maxInFlight == 0 ? requests::find : new ConcurrencyLimit(requests::find, maxInFlight, clock);
        CallLookup shared = settings.get(KnownSettings.COALESCE) ? new CoalescingLookup(limited, clock) : limited;
        lookup = retries.attempts() == 1 ? shared : new RetryingLookup(shared, retries, clock, wait, jitter);
        batches = new RetryingBatches(this::findBatch, retries, clock, wait, jitter);
    }

    /**
     * Begins a lookup that is configured in code.
     *
     * @return a builder
     */
    public static FeignLookupBuilder builder() {
        return new FeignLookupBuilder(new SettingValues());
    }

    /**
     * Begins a lookup that is configured by settings and in code. A value that is set in code replaces the setting.
     *
     * @param settings the settings in the table of the module's README
     * @return a builder, which reports problems of the settings when it builds
     */
    public static FeignLookupBuilder builder(Settings settings) {
        return new FeignLookupBuilder(SettingValues.read(settings));
    }

    /**
     * Opens a lookup from settings.
     *
     * @param settings the settings in the table of the module's README
     * @return the lookup, to be closed
     * @throws io.github.graphcalls.adapter.SettingsException if settings are missing or wrong, naming all of them, or a library of
     *     the class path is too old
     */
    public static FeignCallLookup open(Settings settings) {
        return builder(settings).build();
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        checkOpen();
        return lookup.find(query.deadline().isPresent() ? query : query.within(timeout, clock));
    }

    @Override
    public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
        int size = settings.get(KnownSettings.BATCH_SIZE);
        return size == 1
                ? BulkLookup.inParallel(this, queries, maxInFlight == 0 ? BulkLookup.DEFAULT_WINDOW : maxInFlight)
                : BulkLookup.inBatches(
                        batches, size, queries, maxInFlight == 0 ? BulkLookup.DEFAULT_WINDOW : maxInFlight * size);
    }

    private void findBatch(List<CallQuery> queries, BiConsumer<CallQuery, LookupOutcome> results) {
        checkOpen();
        requests.find(queries, results);
    }

    private void checkOpen() {
        if (closed.getCount() == 0) {
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
        closed.countDown();
        end.run();
    }

    /** The base URL; the token is not shown. */
    @Override
    public String toString() {
        return "FeignCallLookup[" + settings.baseUrl() + "]";
    }
}
