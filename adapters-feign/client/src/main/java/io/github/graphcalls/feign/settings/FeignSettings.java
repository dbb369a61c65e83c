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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * The settings of a lookup and its transport, checked as a whole, so that all problems are reported at once. Immutable.
 *
 * @param baseUrl the URL of Graph
 * @param cloud the cloud
 * @param signIn the method of signing in
 * @param transport the settings of the transport
 * @param values the values of all other settings
 */
public record FeignSettings(
        URI baseUrl, GraphCloud cloud, SignIn signIn, TransportSettings transport, SettingValues values) {

    static FeignSettings read(Settings settings) {
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
    public static FeignSettings of(SettingValues values, Optional<SignIn> signIn, InstantSource clock) {
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
        Validation<String, Optional<HttpProxy>> proxy = proxy(values);
        Validation<String, Optional<SSLContext>> trust = CaFile.trust(values.valueOf(KnownSettings.CA_FILE));
        List<String> problems = values.problems();
        for (Validation<String, ?> each : List.of(baseUrl, cloud, method, proxy, trust)) {
            SettingValues.addProblem(each, problems);
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(String.join("; ", problems));
        }
        TransportSettings transport = new TransportSettings(
                values.valueOf(KnownSettings.CONNECT_TIMEOUT),
                values.valueOf(KnownSettings.CONNECTIONS),
                values.valueOf(KnownSettings.LARGEST_BODY),
                proxy.get(),
                trust.get());
        return new FeignSettings(baseUrl.get(), cloud.get(), method.get(), transport, values.copy());
    }

    /**
     * Returns the value of a setting.
     *
     * @param setting the setting
     * @param <T> the type of its value
     * @return the value, which may be the default
     */
    public <T> T get(Setting<T> setting) {
        return values.valueOf(setting);
    }

    /** The cloud that is named, else the one whose Graph the base URL is, else the global one. */
    private static Validation<String, GraphCloud> cloud(SettingValues values) {
        Optional<GraphCloud> ofUrl = values.valueOf(KnownSettings.BASE_URL)
                .flatMap(url -> Try.of(() -> BaseUrl.cloudOf(url)).getOrElse(Optional.empty()));
        Optional<GraphCloud> named = values.valueOf(KnownSettings.CLOUD);
        return named.isPresent() && ofUrl.isPresent() && !ofUrl.equals(named)
                ? Validation.invalid("cloud: the base-url is the Graph of " + ofUrl.get() + ", not of " + named.get())
                : Validation.valid(named.or(() -> ofUrl).orElse(GraphCloud.GLOBAL));
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
        return "FeignSettings[" + baseUrl + ", timeout " + get(KnownSettings.TIMEOUT) + "]";
    }
}
