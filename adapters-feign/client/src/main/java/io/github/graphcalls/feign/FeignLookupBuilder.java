package io.github.graphcalls.feign;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Validation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Puts a {@link FeignCallLookup} together, for whoever has no Guice. Not safe for use by several threads. */
public final class FeignLookupBuilder {

    private String baseUrl = BaseUrl.DEFAULT;
    private TokenSource token;
    private Duration timeout = FeignSettings.USUAL_TIMEOUT;
    private InstantSource clock = InstantSource.system();
    private final Set<String> trusted = new HashSet<>();

    FeignLookupBuilder() {}

    /**
     * {@return this builder}
     *
     * @param url where Graph is, with the version of the API; {@code https://graph.microsoft.com/v1.0} by default
     */
    public FeignLookupBuilder baseUrl(String url) {
        baseUrl = requireNonNull(url, "url");
        return this;
    }

    /**
     * {@return this builder}
     *
     * @param source where tokens come from; there is no default
     */
    public FeignLookupBuilder token(TokenSource source) {
        token = requireNonNull(source, "source");
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
     * Opens the lookup.
     *
     * @return the lookup, to be closed
     * @throws io.github.graphcalls.adapter.SettingsException if something is missing or wrong, naming all of it
     */
    public FeignCallLookup build() {
        FeignSettings settings = FeignSettings.checked(
                BaseUrl.check(baseUrl, trusted),
                token == null ? Validation.invalid("token: there is none") : Validation.valid(token),
                FeignSettings.positive(timeout));
        return new FeignCallLookup(settings, clock, new JdkTransport());
    }
}
