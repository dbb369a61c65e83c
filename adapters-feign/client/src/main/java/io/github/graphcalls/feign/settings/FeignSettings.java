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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 */
public record FeignSettings(
        URI baseUrl, GraphCloud cloud, SignIn signIn, Duration timeout, int morePages, int suspectSize, int batchSize) {

    /**
     * The settings of a lookup and those of its transport.
     *
     * @param lookup the settings of the lookup
     * @param transport the settings of the transport
     */
    public record WithTransport(FeignSettings lookup, TransportSettings transport) {}

    /**
     * Reads the settings of a program.
     *
     * @param settings those in the table of the module's README
     * @return the settings
     * @throws SettingsException if settings are missing or wrong, naming all of them
     */
    public static WithTransport read(Settings settings) {
        SettingValues values = SettingValues.read(settings);
        Set<String> trusted = values.valueOf(KnownSettings.TRUST_HOST);
        Validation<String, GraphCloud> cloud = cloud(values);
        Validation<String, SignIn> signIn =
                new SignInSettings(values, cloud.getOrElse(GraphCloud.GLOBAL), trusted).read();
        Validation<String, TransportSettings> transport = transport(values);
        List<String> names = KnownSettings.problem(settings).stream().toList();
        FeignSettings lookup = checked(values, cloud, signIn, names, transport);
        return new WithTransport(lookup, transport.get());
    }

    /**
     * Checks settings that were given in code.
     *
     * @param values the values
     * @param signIn the method of signing in
     * @return the settings
     * @throws SettingsException if settings are missing or wrong, naming all of them
     */
    public static FeignSettings of(SettingValues values, Optional<SignIn> signIn) {
        return checked(
                values,
                cloud(values),
                signIn.<Validation<String, SignIn>>map(Validation::valid)
                        .orElseGet(() -> Validation.invalid("token: there is none")),
                List.of());
    }

    private static FeignSettings checked(
            SettingValues values,
            Validation<String, GraphCloud> cloud,
            Validation<String, SignIn> signIn,
            Collection<String> known,
            Validation<?, ?>... more) {
        Validation<String, URI> baseUrl = BaseUrl.check(
                values.valueOf(KnownSettings.BASE_URL)
                        .orElseGet(() -> values.valueOf(KnownSettings.CLOUD)
                                .orElse(GraphCloud.GLOBAL)
                                .baseUrl()),
                values.valueOf(KnownSettings.TRUST_HOST));
        List<Validation<?, ?>> all =
                new ArrayList<>(List.of(baseUrl, cloud, signIn, values.get(KnownSettings.TIMEOUT)));
        all.addAll(List.of(more));
        all.addAll(List.of(
                values.get(KnownSettings.MORE_PAGES),
                values.get(KnownSettings.SUSPECT_SIZE),
                values.get(KnownSettings.BATCH_SIZE)));
        List<String> problems = new ArrayList<>(known);
        all.stream().filter(Validation::isInvalid).forEach(each -> problems.add((String) each.getError()));
        if (!problems.isEmpty()) {
            throw new SettingsException(String.join("; ", problems));
        }
        return new FeignSettings(
                baseUrl.get(),
                cloud.get(),
                signIn.get(),
                values.valueOf(KnownSettings.TIMEOUT),
                values.valueOf(KnownSettings.MORE_PAGES),
                values.valueOf(KnownSettings.SUSPECT_SIZE),
                values.valueOf(KnownSettings.BATCH_SIZE));
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
                        proxy(values))
                .ap((timeout, connections, largest, proxy) ->
                        new TransportSettings(timeout, connections, largest, proxy, Optional.empty()))
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
