package io.github.graphcalls.feign;

import feign.Feign;
import feign.Retryer;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupOutcome;
import io.github.graphcalls.wire.AnswerReader;
import io.github.graphcalls.wire.LookupPath;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;

/**
 * Asks Microsoft Graph, once for each lookup, with OpenFeign. Whatever comes back, or does not, is an outcome. Follows no
 * redirect, so that the token goes to the host of the base URL and nowhere else, and shows the token nowhere. Safe for use by
 * several threads; to be closed.
 */
public final class FeignCallLookup implements OpenCallLookup {

    private final FeignSettings settings;
    private final InstantSource clock;
    private final AnswerReader answers;
    private final JdkTransport transport;
    private final GraphExchange exchange;
    private final GraphCallsApi graph;
    private volatile boolean closed;

    FeignCallLookup(FeignSettings settings, InstantSource clock, JdkTransport transport) {
        this.settings = settings;
        this.clock = clock;
        this.transport = transport;
        answers = new AnswerReader(clock);
        exchange = new GraphExchange(settings, clock);
        graph = Feign.builder()
                .client(transport)
                .retryer(Retryer.NEVER_RETRY)
                .target(GraphCallsApi.class, settings.baseUrl().toString());
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
     * Opens a lookup from settings: {@code base-url}, {@code token} (a secret), {@code timeout}, {@code trust-host}.
     *
     * @param settings the settings
     * @return the lookup
     * @throws io.github.graphcalls.adapter.SettingsException if settings are missing or wrong, naming all of them
     */
    public static FeignCallLookup open(Settings settings) {
        return new FeignCallLookup(FeignSettings.read(settings), InstantSource.system(), new JdkTransport());
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        if (closed) {
            throw new IllegalStateException("the lookup is closed: look up before it is closed");
        }
        Instant deadline = query.deadline().orElseGet(() -> clock.instant().plus(settings.timeout()));
        Map<String, String> options = LookupPath.options(query);
        GraphExchange.Result result = exchange.send(
                deadline, (headers, limits) -> graph.get(query.id().value(), options, headers, limits));
        return result.clean(result.answer().fold(Function.identity(), answer -> answers.read(query, answer)));
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
