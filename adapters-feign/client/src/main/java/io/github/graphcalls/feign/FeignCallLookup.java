package io.github.graphcalls.feign;

import feign.Capability;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.Diagnostics;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.lookup.LookupOutcome.TimedOut;
import io.github.graphcalls.lookup.LookupOutcome.Unavailable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

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
    private final Asking asking;
    private volatile boolean closed;

    FeignCallLookup(FeignSettings settings, InstantSource clock, Transport transport, List<Capability> capabilities) {
        this.settings = settings;
        this.clock = clock;
        this.transport = transport;
        targets = new FeignTargets(settings, transport, capabilities);
        asking = new Asking(targets.of(GraphCallsApi.class), settings, clock);
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
        return new FeignCallLookup(read, InstantSource.system(), Transport.pooled(read.transport()), capabilities);
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        if (closed) {
            throw new IllegalStateException("the lookup is closed: look up before it is closed");
        }
        Instant begun = clock.instant();
        LookupOutcome outcome = find(query, begun, query.deadline().orElseGet(() -> begun.plus(settings.timeout())));
        LOG.log(System.Logger.Level.DEBUG, () -> "lookup of " + query.id() + ": " + outcome);
        return outcome;
    }

    private LookupOutcome find(CallQuery query, Instant now, Instant deadline) {
        if (Thread.currentThread().isInterrupted()) {
            return Unavailable.because(Unavailable.Cause.INTERRUPTED, "interrupted before the request");
        }
        if (!now.isBefore(deadline)) {
            return new TimedOut(deadline, Diagnostics.of("the deadline had passed before the request"));
        }
        Secret token = settings.token().token();
        return Scrubbed.of(asking.ask(query, token, deadline), token.reveal());
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
