package io.github.graphcalls.feign;

import static java.util.Objects.requireNonNull;

import feign.Capability;
import feign.Client;
import io.github.graphcalls.feign.settings.FeignSettings;
import io.github.graphcalls.feign.settings.KnownSettings;
import io.github.graphcalls.feign.settings.Setting;
import io.github.graphcalls.feign.settings.SettingValues;
import io.github.graphcalls.feign.signin.SignIn;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.time.Sleeper;
import io.github.graphcalls.wire.GraphCloud;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Builds a {@link FeignCallLookup}, without Guice. Not safe for use by several threads. */
public final class FeignLookupBuilder {

    private final SettingValues values = new SettingValues();
    private final List<Capability> capabilities = new ArrayList<>();
    private final Set<String> trusted = new HashSet<>();
    private Optional<SignIn> signIn = Optional.empty();
    private InstantSource clock = InstantSource.system();
    private Sleeper sleeper = Sleeper.SYSTEM;
    private TransportSettings own = TransportSettings.DEFAULT;
    private Optional<Transport> lent = Optional.empty();

    FeignLookupBuilder() {}

    /**
     * {@return this builder}
     *
     * @param url where Graph is, with the version of the API; {@code https://graph.microsoft.com/v1.0} by default
     */
    public FeignLookupBuilder baseUrl(String url) {
        return put(KnownSettings.BASE_URL, Optional.of(url));
    }

    /**
     * {@return this builder}
     *
     * @param source where tokens come from; there is no default
     */
    public FeignLookupBuilder token(TokenSource source) {
        requireNonNull(source, "source");
        return signIn((transport, clock) -> source);
    }

    /**
     * {@return this builder}
     *
     * @param way how to sign in, instead of a source of tokens
     */
    public FeignLookupBuilder signIn(SignIn way) {
        signIn = Optional.of(way);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param which the cloud, whose base URL is the default; by default the cloud of the base URL, else the global one
     */
    public FeignLookupBuilder cloud(GraphCloud which) {
        return put(KnownSettings.CLOUD, Optional.of(which));
    }

    /**
     * {@return this builder}
     *
     * @param size how many lookups of {@code findAll} go into one request, 1 to 20; 1 by default, since Graph documents none (fact 6.4)
     */
    public FeignLookupBuilder batchSize(int size) {
        return put(KnownSettings.BATCH_SIZE, size);
    }

    /**
     * {@return this builder}
     *
     * @param limit the time of a lookup whose query has no deadline, 30 seconds by default
     */
    public FeignLookupBuilder timeout(Duration limit) {
        return put(KnownSettings.TIMEOUT, limit);
    }

    /**
     * {@return this builder}
     *
     * @param host a host, with its port unless that is the default one, that may see the token although it is not Graph's
     */
    public FeignLookupBuilder trustHost(String host) {
        trusted.add(host.toLowerCase(Locale.ROOT));
        return put(KnownSettings.TRUST_HOST, trusted);
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
     * @param how how a throttled batch waits, on the clock
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
        own = requireNonNull(settings, "settings");
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param shared a transport for several lookups, open as long as they are; closing a lookup neither closes it nor ends requests
     */
    public FeignLookupBuilder transport(Transport shared) {
        lent = Optional.of(shared);
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
     * @param more a capability of Feign's, such as metrics, which sees no token
     */
    public FeignLookupBuilder capability(Capability more) {
        capabilities.add(requireNonNull(more, "more"));
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param most how many further pages of an expanded relationship are asked for, 100 by default
     */
    public FeignLookupBuilder morePages(int most) {
        return put(KnownSettings.MORE_PAGES, most);
    }

    /**
     * {@return this builder}
     *
     * @param size the size at which an expanded relationship without a link may be cut short, 100 by default; 0 trusts every size
     */
    public FeignLookupBuilder suspectSize(int size) {
        return put(KnownSettings.SUSPECT_SIZE, size);
    }

    private <T> FeignLookupBuilder put(Setting<T> setting, T value) {
        values.put(setting, value);
        return this;
    }

    /**
     * Opens the lookup.
     *
     * @return the lookup, to be closed
     * @throws io.github.graphcalls.adapter.SettingsException if something is missing or wrong, naming all of it
     */
    public FeignCallLookup build() {
        FeignSettings settings = FeignSettings.of(values, signIn);
        return lent.isPresent()
                ? new FeignCallLookup(settings, clock, sleeper, lent.get(), () -> {}, capabilities)
                : FeignCallLookup.opened(settings, clock, sleeper, Transport.pooled(own), capabilities);
    }
}
