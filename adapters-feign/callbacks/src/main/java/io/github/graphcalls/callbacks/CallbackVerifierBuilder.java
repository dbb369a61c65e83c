package io.github.graphcalls.callbacks;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** Builds a {@link CallbackVerifier}. Each method replaces one setting. Not safe for use by several threads. */
public final class CallbackVerifierBuilder {

    /** The issuers that all authentication providers of Microsoft's samples accept: FACTS.md#callback-tokens. */
    public static final Set<String> DEFAULT_ISSUERS =
            Set.of("https://api.botframework.com", "https://graph.microsoft.com");

    /** The key document of Microsoft's public cloud: FACTS.md#callback-authentication. */
    public static final URI DEFAULT_KEY_DOCUMENT =
            URI.create("https://api.aps.skype.com/v1/.well-known/OpenIdConfiguration");

    /** The difference of clocks that is allowed for: 5 minutes. */
    public static final Duration DEFAULT_SKEW = Duration.ofMinutes(5);

    private static final Duration MAX_SKEW = Duration.ofHours(1);

    private final String applicationId;
    private Set<String> issuers = DEFAULT_ISSUERS;
    private Set<String> tenants = Set.of();
    private URI keyDocument = DEFAULT_KEY_DOCUMENT;
    private Duration skew = DEFAULT_SKEW;
    private InstantSource clock = InstantSource.system();
    private KeyFetcher fetcher = new HttpKeyFetcher(Optional.empty());

    CallbackVerifierBuilder(String applicationId) {
        this.applicationId = requireNonNull(applicationId, "applicationId").strip();
        if (this.applicationId.isEmpty()) {
            throw new IllegalArgumentException("applicationId: expected the id of the application, found nothing");
        }
    }

    /**
     * Sets the accepted issuers, compared to the letter.
     *
     * @param issuers at least one
     * @return this builder
     * @throws IllegalArgumentException if there is none
     */
    public CallbackVerifierBuilder issuers(Set<String> issuers) {
        if (issuers.isEmpty()) {
            throw new IllegalArgumentException("issuers: expected at least one, such as " + DEFAULT_ISSUERS);
        }
        this.issuers = Set.copyOf(issuers);
        return this;
    }

    /**
     * Sets the accepted tenants.
     *
     * @param tenants their ids, GUIDs in any case of letters; empty to accept all, the default
     * @return this builder
     */
    public CallbackVerifierBuilder tenants(Set<String> tenants) {
        this.tenants = Set.copyOf(tenants);
        return this;
    }

    /**
     * Sets the OpenID configuration whose {@code jwks_uri}, on the same host, holds the keys.
     *
     * @param keyDocument an https address, or an http address of this machine for tests
     * @return this builder
     * @throws IllegalArgumentException for another address
     */
    public CallbackVerifierBuilder keyDocument(URI keyDocument) {
        if (!KeyAddress.isAllowed(keyDocument)) {
            throw new IllegalArgumentException(
                    "keyDocument: expected an https address, or http of this machine, found " + keyDocument);
        }
        this.keyDocument = keyDocument;
        return this;
    }

    /**
     * Sets how far the clocks of sender and receiver may differ.
     *
     * @param skew 0 to 1 hour
     * @return this builder
     * @throws IllegalArgumentException beyond that
     */
    public CallbackVerifierBuilder skew(Duration skew) {
        if (skew.isNegative() || skew.compareTo(MAX_SKEW) > 0) {
            throw new IllegalArgumentException("skew: expected PT0S to " + MAX_SKEW + ", found " + skew);
        }
        this.skew = skew;
        return this;
    }

    /**
     * Sets the clock.
     *
     * @param clock compares tokens and ages of keys
     * @return this builder
     */
    public CallbackVerifierBuilder clock(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Sets whose certificates are trusted when the keys are fetched, such as those of a private authority.
     *
     * @param context the trust, with any other settings of it; without it that of the JVM
     * @return this builder
     */
    public CallbackVerifierBuilder trust(SSLContext context) {
        return fetcher(new HttpKeyFetcher(Optional.of(context)));
    }

    CallbackVerifierBuilder fetcher(KeyFetcher fetcher) {
        this.fetcher = fetcher;
        return this;
    }

    /** {@return the verifier; nothing is fetched before the first callback} */
    public CallbackVerifier build() {
        CallbackSettings settings = new CallbackSettings(applicationId, issuers, tenants, skew, clock);
        return new CallbackVerifier(settings, new SigningKeys(keyDocument, fetcher, clock));
    }
}
