package io.github.graphcalls.feign.settings;

import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.SignIn;
import io.github.graphcalls.feign.transport.TransportSettings;
import io.github.graphcalls.feign.transport.connect.HttpProxy;
import io.github.graphcalls.wire.GraphCloud;
import io.vavr.control.Try;
import io.vavr.control.Validation;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The settings of a lookup, checked as a whole, so that all problems are reported at once. Immutable.
 *
 * @param baseUrl the URL of Graph
 * @param cloud the cloud
 * @param signIn the method of signing in
 * @param timeout the time of a lookup without a deadline
 * @param morePages how many further pages of a relationship are requested
 * @param suspectSize the size of a relationship that may be incomplete
 * @param batchSize how many lookups go into a request
 * @param policies retries, limit and coalescing
 */
public record FeignSettings(
        URI baseUrl,
        GraphCloud cloud,
        SignIn signIn,
        Duration timeout,
        int morePages,
        int suspectSize,
        int batchSize,
        Policies policies) {

    /**
     * The policies around the requests of a lookup.
     *
     * @param retryAttempts how often a query is sent at most; 1 for no retry
     * @param maxInFlight how many lookups are sent at the same time; 0 for no limit
     * @param coalesce whether equal lookups at the same time share one request
     */
    public record Policies(int retryAttempts, int maxInFlight, boolean coalesce) {}

    /**
     * The settings of a lookup and those of its transport.
     *
     * @param lookup the settings of the lookup
     * @param transport the settings of the transport
     */
    public record WithTransport(FeignSettings lookup, TransportSettings transport) {}

    static WithTransport read(Settings settings) {
        return of(SettingValues.read(settings), Optional.empty(), InstantSource.system());
    }

    /**
     * Checks settings.
     *
     * @param values the values
     * @param signIn the method of signing in; empty for that of the values
     * @param clock the clock at which a certificate is valid
     * @return the settings
     * @throws SettingsException if settings are missing or wrong, naming all of them
     */
    public static WithTransport of(SettingValues values, Optional<SignIn> signIn, InstantSource clock) {
        Set<String> trusted = values.valueOf(KnownSettings.TRUST_HOST);
        Validation<String, GraphCloud> cloud = cloud(values);
        Validation<String, SignIn> method = signIn.<Validation<String, SignIn>>map(Validation::valid)
                .orElseGet(() -> new SignInSettings(values, cloud.getOrElse(GraphCloud.GLOBAL), trusted, clock).read());
        Validation<String, URI> baseUrl = BaseUrl.check(
                values.valueOf(KnownSettings.BASE_URL)
                        .orElseGet(() -> values.valueOf(KnownSettings.CLOUD)
                                .orElse(GraphCloud.GLOBAL)
                                .baseUrl()),
                trusted);
        Validation<String, TransportSettings> transport = transport(values);
        List<String> problems = new ArrayList<>(values.unknown().stream().toList());
        Stream.of(
                        baseUrl,
                        cloud,
                        method,
                        values.get(KnownSettings.TIMEOUT),
                        transport,
                        values.get(KnownSettings.MORE_PAGES),
                        values.get(KnownSettings.SUSPECT_SIZE),
                        values.get(KnownSettings.BATCH_SIZE),
                        values.get(KnownSettings.RETRY_ATTEMPTS),
                        values.get(KnownSettings.MAX_IN_FLIGHT),
                        values.get(KnownSettings.COALESCE))
                .filter(Validation::isInvalid)
                .forEach(each -> problems.add(each.getError()));
        if (!problems.isEmpty()) {
            throw new SettingsException(String.join("; ", problems));
        }
        return new WithTransport(
                new FeignSettings(
                        baseUrl.get(),
                        cloud.get(),
                        method.get(),
                        values.valueOf(KnownSettings.TIMEOUT),
                        values.valueOf(KnownSettings.MORE_PAGES),
                        values.valueOf(KnownSettings.SUSPECT_SIZE),
                        values.valueOf(KnownSettings.BATCH_SIZE),
                        new Policies(
                                values.valueOf(KnownSettings.RETRY_ATTEMPTS),
                                values.valueOf(KnownSettings.MAX_IN_FLIGHT),
                                values.valueOf(KnownSettings.COALESCE))),
                transport.get());
    }

    /** The cloud that is named, else the one whose Graph the base URL is, else the global one. */
    private static Validation<String, GraphCloud> cloud(SettingValues values) {
        Optional<GraphCloud> ofUrl = values.valueOf(KnownSettings.BASE_URL)
                .flatMap(url -> Try.of(() -> BaseUrl.cloudOf(url)).getOrElse(Optional.empty()));
        return values.get(KnownSettings.CLOUD)
                .flatMap(named -> named.isPresent() && ofUrl.isPresent() && !ofUrl.equals(named)
                        ? Validation.invalid(
                                "cloud: the base-url is the Graph of " + ofUrl.get() + ", not of " + named.get())
                        : Validation.valid(named.or(() -> ofUrl).orElse(GraphCloud.GLOBAL)));
    }

    private static Validation<String, TransportSettings> transport(SettingValues values) {
        return Validation.combine(
                        values.get(KnownSettings.CONNECT_TIMEOUT),
                        values.get(KnownSettings.CONNECTIONS),
                        values.get(KnownSettings.LARGEST_BODY),
                        proxy(values),
                        CaFile.trust(values.valueOf(KnownSettings.CA_FILE)))
                .ap(TransportSettings::new)
                .mapError(problems -> problems.mkString("; "));
    }

    private static Validation<String, Optional<HttpProxy>> proxy(SettingValues values) {
        Optional<String> user = values.valueOf(KnownSettings.PROXY_USER);
        Optional<Secret> password = values.valueOf(KnownSettings.PROXY_PASSWORD);
        if (user.isEmpty() && password.isPresent()) {
            return Validation.invalid("proxy-password: there is no user for it; give the user as proxy-user");
        }
        Optional<String> address = values.valueOf(KnownSettings.PROXY);
        if (address.isEmpty() && user.isPresent()) {
            return Validation.invalid("proxy-user: there is no proxy; give it as proxy");
        }
        try {
            return Validation.valid(
                    address.map(HttpProxy::of).map(proxy -> new HttpProxy(proxy.host(), proxy.port(), user, password)));
        } catch (IllegalArgumentException refused) {
            return Validation.invalid(refused.getMessage());
        }
    }

    /** The base URL; the token is not shown. */
    @Override
    public String toString() {
        return "FeignSettings[" + baseUrl + ", timeout " + timeout + "]";
    }
}
