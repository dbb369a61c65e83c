package io.github.graphcalls.feign;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.feign.settings.FeignSettings;
import io.github.graphcalls.feign.settings.KnownSettings;
import io.github.graphcalls.feign.settings.SettingValues;
import io.github.graphcalls.feign.signin.SignIn;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.Transport;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Gives each tenant a lookup with a token of its own; all of them share one transport, its connections and its thread. A tenant sends
 * at most {@code max-in-flight} lookups at the same time, by default a quarter of {@code connections}, so that a slow or throttled
 * tenant leaves connections to the others. Safe for use by several threads; to be closed.
 */
public final class TenantLookups implements AutoCloseable {

    private final Settings settings;
    private final Optional<Function<String, TokenSource>> tokens;
    private final Transport transport;
    private final int share;
    private final Map<String, FeignCallLookup> lookups = new ConcurrentHashMap<>();
    private boolean closed;

    private TenantLookups(Settings settings, Optional<Function<String, TokenSource>> tokens) {
        SettingValues values = SettingValues.read(settings);
        // Checks all settings now; each tenant takes the place of this one.
        values.put(KnownSettings.TENANT, Optional.of("any-tenant"));
        SignIn any = (open, clock) -> claims -> {
            throw new IllegalStateException("the token of no tenant");
        };
        FeignSettings read = FeignSettings.of(values, tokens.map(own -> any), InstantSource.system());
        this.settings = settings;
        this.tokens = tokens;
        int inFlight = read.get(KnownSettings.MAX_IN_FLIGHT);
        share = inFlight > 0 ? inFlight : Math.max(1, read.transport().connections() / 4);
        transport = Transport.pooled(read.transport());
    }

    /**
     * Opens the lookups of tenants at which one application signs in.
     *
     * @param settings the settings of each lookup; the tenant replaces their {@code tenant}
     * @return the lookups, to be closed
     * @throws io.github.graphcalls.adapter.SettingsException if settings are missing or wrong, naming all of them
     */
    public static TenantLookups open(Settings settings) {
        return new TenantLookups(settings, Optional.empty());
    }

    /**
     * Opens the lookups of tenants that have sources of tokens.
     *
     * @param settings the settings of each lookup, without a method of signing in
     * @param tokens returns the source of a tenant's tokens
     * @return the lookups, to be closed
     * @throws io.github.graphcalls.adapter.SettingsException if settings are missing or wrong, naming all of them
     */
    public static TenantLookups open(Settings settings, Function<String, TokenSource> tokens) {
        return new TenantLookups(settings, Optional.of(requireNonNull(tokens, "tokens")));
    }

    /**
     * Returns the lookup of a tenant, which is opened at the first call.
     *
     * @param tenant the tenant that owns the calls, by id or domain
     * @return the lookup, the same for each call; it is closed with this
     * @throws io.github.graphcalls.adapter.SettingsException if the tenant is refused
     * @throws IllegalStateException after closing
     */
    public FeignCallLookup of(String tenant) {
        FeignCallLookup open = lookups.get(tenant);
        return open == null ? opened(tenant) : open;
    }

    private synchronized FeignCallLookup opened(String tenant) {
        if (closed) {
            throw new IllegalStateException("the lookups are closed: look up before they are closed");
        }
        return lookups.computeIfAbsent(tenant, name -> {
            FeignLookupBuilder builder = FeignCallLookup.builder(settings.with("tenant", name))
                    .transport(transport)
                    .maxInFlight(share);
            return tokens.map(own -> builder.token(own.apply(name)))
                    .orElse(builder)
                    .build();
        });
    }

    /** Closes the lookups and their transport. A second call does nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        lookups.values().forEach(FeignCallLookup::close);
        transport.close();
    }

    /** The number of lookups that are open. */
    @Override
    public String toString() {
        return "TenantLookups[" + lookups.size() + "]";
    }
}
