package io.github.graphcalls.feign;

import static java.util.Objects.requireNonNull;

import feign.Capability;
import feign.Client;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.settings.FeignSettings;
import io.github.graphcalls.feign.settings.KnownSettings;
import io.github.graphcalls.feign.settings.SettingValues;
import io.github.graphcalls.feign.signin.SignIn;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.time.Sleeper;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Builds a {@link FeignCallLookup}, without Guice. Not safe for use by several threads. */
public final class FeignLookupBuilder extends SettingsBuilder {

    private final List<Capability> capabilities = new ArrayList<>();
    private Optional<SignIn> signIn = Optional.empty();
    private InstantSource clock = InstantSource.system();
    private Sleeper sleeper = Sleeper.SYSTEM;
    private Optional<TransportSettings> own = Optional.empty();
    private Optional<SSLContext> trust = Optional.empty();
    private Optional<Transport> shared = Optional.empty();

    FeignLookupBuilder(SettingValues values) {
        super(values);
    }

    @Override
    FeignLookupBuilder self() {
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param token a bearer token, for a script that ends before the token expires
     */
    public FeignLookupBuilder token(String token) {
        return put(KnownSettings.TOKEN, Optional.of(Secret.of(token)));
    }

    /**
     * {@return this builder}
     *
     * @param source returns tokens; there is no default
     */
    public FeignLookupBuilder token(TokenSource source) {
        requireNonNull(source, "source");
        return signIn((transport, clock) -> source);
    }

    /**
     * {@return this builder}, which signs in at Microsoft Entra with the secret of an application.
     *
     * @param tenant the tenant that owns the calls, by id or domain
     * @param clientId the id of the application
     * @param secret the secret of the application
     */
    public FeignLookupBuilder clientSecret(String tenant, String clientId, String secret) {
        put(KnownSettings.TENANT, Optional.of(tenant));
        put(KnownSettings.CLIENT_ID, Optional.of(clientId));
        return put(KnownSettings.CLIENT_SECRET, Optional.of(Secret.of(secret)));
    }

    /**
     * {@return this builder}
     *
     * @param method the method of signing in, instead of a source of tokens
     */
    public FeignLookupBuilder signIn(SignIn method) {
        signIn = Optional.of(method);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param source the clock of deadlines, the system's by default
     */
    public FeignLookupBuilder clock(InstantSource source) {
        clock = requireNonNull(source, "source");
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param how waits before a retry, on the clock
     */
    public FeignLookupBuilder sleeper(Sleeper how) {
        sleeper = requireNonNull(how, "how");
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param settings limits, proxy and trust of a transport of the lookup's own, which is closed with it, unless one is shared
     */
    public FeignLookupBuilder transport(TransportSettings settings) {
        own = Optional.of(settings);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param open a transport for several lookups, open as long as they are; closing a lookup neither closes it nor ends requests
     */
    public FeignLookupBuilder transport(Transport open) {
        shared = Optional.of(open);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param other sends requests, with the token in their headers: {@code transport(Transport.over(other, 4 MiB))}
     */
    public FeignLookupBuilder client(Client other) {
        return transport(Transport.over(other, TransportSettings.DEFAULT.largestBody()));
    }

    /**
     * {@return this builder}
     *
     * @param context the trust of the lookup's own transport, with any other settings of it
     */
    public FeignLookupBuilder trust(SSLContext context) {
        trust = Optional.of(context);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param more a capability of Feign's, such as metrics, which sees no token
     */
    public FeignLookupBuilder capability(Capability more) {
        capabilities.add(requireNonNull(more, "more"));
        return this;
    }

    /**
     * Opens the lookup.
     *
     * @return the lookup, to be closed
     * @throws io.github.graphcalls.adapter.SettingsException if something is missing or wrong, naming all of it, or a library of
     *     the class path is too old
     */
    public FeignCallLookup build() {
        RequiredLibrary.check(FeignLookupBuilder.class.getClassLoader());
        FeignSettings read = FeignSettings.of(values, signIn, clock);
        if (shared.isPresent()) {
            return new FeignCallLookup(read, clock, sleeper, shared.get(), () -> {}, capabilities);
        }
        TransportSettings chosen = own.orElse(read.transport());
        Transport made = Transport.pooled(trust.map(chosen::withTrust).orElse(chosen));
        try {
            return new FeignCallLookup(read, clock, sleeper, made, made::close, capabilities);
        } catch (RuntimeException refused) {
            made.close();
            throw refused;
        }
    }
}
