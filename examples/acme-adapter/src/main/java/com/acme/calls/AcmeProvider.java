package com.acme.calls;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** Finds Acme's lookup by the name {@code acme}. */
public final class AcmeProvider implements CallLookupProvider {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Called by the service loader. */
    public AcmeProvider() {}

    @Override
    public String name() {
        return "acme";
    }

    /** Reads {@code base-url}, by default that of Graph, and {@code token}; refuses every other setting. */
    @Override
    public OpenCallLookup open(Settings settings) {
        settings.requireKnown(Set.of("base-url"), Set.of("token"));
        Secret token = settings.secret("token")
                .orElseThrow(() -> new SettingsException("token: missing; Graph requires one with each request"));
        return new AcmeCallLookup(baseUrl(settings), token, InstantSource.system(), TIMEOUT);
    }

    /**
     * Refuses a URL that the JDK's client would refuse at the first lookup, such as one without a scheme, and a URL that may
     * contain a secret, since the base URL is printed.
     */
    private static URI baseUrl(Settings settings) {
        String url = settings.text("base-url").orElse("https://graph.microsoft.com/v1.0");
        try {
            URI checked = HttpRequest.newBuilder(URI.create(url)).build().uri();
            if (checked.getRawUserInfo() == null && checked.getRawQuery() == null && checked.getRawFragment() == null) {
                return checked;
            }
        } catch (IllegalArgumentException e) {
            // The message would show the URL.
        }
        throw new SettingsException("base-url: expected a URL without a user, a query and a fragment,"
                + " such as https://graph.microsoft.com/v1.0");
    }
}
