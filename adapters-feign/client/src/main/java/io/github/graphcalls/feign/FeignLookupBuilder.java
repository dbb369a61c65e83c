package io.github.graphcalls.feign;

import static java.util.Objects.requireNonNull;

import feign.Capability;
import feign.Client;
import io.github.graphcalls.feign.signin.SignIn;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.Transport;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.time.Sleeper;
import io.github.graphcalls.wire.GraphCloud;
import io.vavr.control.Validation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts a {@link FeignCallLookup} together, for whoever has no Guice. Not safe for use by several threads. */
public final class FeignLookupBuilder {

    private Optional<String> baseUrl = Optional.empty();
    private Optional<GraphCloud> cloud = Optional.empty();
    private SignIn signIn;
    private Duration timeout = FeignSettings.USUAL_TIMEOUT;
    private InstantSource clock = InstantSource.system();
    private Sleeper sleeper = Sleeper.SYSTEM;
    private int batchSize = FeignSettings.NO_BATCHES;
    private TransportSettings transport = TransportSettings.DEFAULT;
    private Client client;
    private Rosters rosters = Rosters.USUAL;
    private final List<Capability> capabilities = new ArrayList<>();
    private final Set<String> trusted = new HashSet<>();

    FeignLookupBuilder() {}

    /**
     * {@return this builder}
     *
     * @param url where Graph is, with the version of the API; {@code https://graph.microsoft.com/v1.0} by default
     */
    public FeignLookupBuilder baseUrl(String url) {
        baseUrl = Optional.of(url);
        return this;
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
        signIn = requireNonNull(way, "way");
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param which the cloud, which tells the base URL unless that is given; by default the base URL's, else the global one
     */
    public FeignLookupBuilder cloud(GraphCloud which) {
        cloud = Optional.of(which);
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param size how many lookups of {@code findAll} go into one request, 1 by default, at most 20. That Graph takes lookups
     *     of calls in batches is not documented (fact 6.4)
     */
    public FeignLookupBuilder batchSize(int size) {
        batchSize = size;
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param limit the time of a lookup whose query has no deadline, 30 seconds by default
     */
    public FeignLookupBuilder timeout(Duration limit) {
        timeout = requireNonNull(limit, "limit");
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param host a host, with its port unless that is the usual one, that may see the token though it is not Graph's
     */
    public FeignLookupBuilder trustHost(String host) {
        trusted.add(host.toLowerCase(Locale.ROOT));
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
     * @param how how a throttled batch waits, on the clock
     */
    public FeignLookupBuilder sleeper(Sleeper how) {
        sleeper = requireNonNull(how, "how");
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param settings limits, proxy and trust of the connections
     */
    public FeignLookupBuilder transport(TransportSettings settings) {
        transport = requireNonNull(settings, "settings");
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param other what sends requests instead of the pool of connections; it is not closed with the lookup, and of the
     *     transport's settings the largest body alone holds for it. It follows no redirect when it heeds Feign's options,
     *     and each request that it gets has the token among its headers
     */
    public FeignLookupBuilder client(Client other) {
        client = requireNonNull(other, "other");
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
     * {@return this builder}
     *
     * @param most how many further pages of an expanded relationship are asked for, 100 by default
     */
    public FeignLookupBuilder morePages(int most) {
        rosters = new Rosters(most, rosters.suspectSize());
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param size an expanded relationship of just this size that comes without a link is told as cut short, since a service
     *     may stop there, and so are participants of whom there are none (fact 9.5: a call has at least one, but Graph shows
     *     none of a call between two); 100 by default, 0 trusts every size
     */
    public FeignLookupBuilder suspectSize(int size) {
        rosters = new Rosters(rosters.mostPages(), size);
        return this;
    }

    /**
     * Opens the lookup.
     *
     * @return the lookup, to be closed
     * @throws io.github.graphcalls.adapter.SettingsException if something is missing or wrong, naming all of it
     */
    public FeignCallLookup build() {
        String url = baseUrl.orElse(cloud.orElse(GraphCloud.GLOBAL).baseUrl());
        FeignSettings settings = FeignSettings.checked(
                BaseUrl.check(url, trusted),
                FeignSettings.cloud(url, cloud),
                signIn == null ? Validation.invalid("token: there is none") : Validation.valid(signIn),
                TextSettings.positive("timeout", timeout),
                Validation.valid(transport),
                TextSettings.atLeast("more-pages", 0, rosters.mostPages()),
                TextSettings.atLeast("suspect-size", 0, rosters.suspectSize()),
                FeignSettings.batchSize(batchSize));
        Transport sender =
                client == null ? Transport.pooled(transport) : Transport.over(client, transport.largestBody());
        return FeignCallLookup.opened(settings, clock, sleeper, sender, capabilities);
    }
}
