package io.github.graphcalls.feign.signin.entra;

import com.microsoft.aad.msal4j.ClaimsRequest;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IClientCredential;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.BearerToken;
import io.github.graphcalls.feign.signin.TokenSource;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Requests tokens for an application with MSAL. */
final class MsalApplication implements TokenSource {

    /** Announces that this client answers claims challenges; without it Graph sends none (FACTS.md#claims-challenge). */
    private static final Set<String> ANSWERS_CHALLENGES = Set.of("cp1");

    private final ConfidentialClientApplication msal;
    private final MsalResult results;
    private final String scope;
    private volatile BearerToken last;

    private MsalApplication(
            EntraApplication application, IClientCredential credential, MsalHttp http, InstantSource clock) {
        results = MsalResult.ofApplication(http, clock);
        scope = application.scope();
        String authority = application.authority().toString().replaceAll("/$", "") + "/" + application.tenant() + "/";
        try {
            // Without discovery, for which MSAL would send a request to the public cloud.
            msal = ConfidentialClientApplication.builder(application.clientId(), credential)
                    .authority(authority)
                    .instanceDiscovery(false)
                    .clientCapabilities(ANSWERS_CHALLENGES)
                    .httpClient(http)
                    .disableInternalRetries()
                    .build();
        } catch (MalformedURLException | IllegalArgumentException refused) {
            throw new SettingsException("authority: " + authority + ": " + refused.getMessage());
        }
    }

    static TokenSource withSecret(EntraApplication application, Secret secret, MsalHttp http, InstantSource clock) {
        return new MsalApplication(application, ClientCredentialFactory.createFromSecret(secret.reveal()), http, clock);
    }

    static TokenSource withCertificate(
            EntraApplication application, ClientCertificate certificate, MsalHttp http, InstantSource clock) {
        try {
            return new MsalApplication(
                    application,
                    ClientCredentialFactory.createFromCertificateChain(certificate.key(), certificate.chain()),
                    http,
                    clock);
        } catch (IllegalArgumentException refused) {
            throw new SettingsException("certificate-file: " + refused.getMessage());
        }
    }

    static TokenSource withFederatedToken(
            EntraApplication application, Path tokenFile, MsalHttp http, InstantSource clock) {
        Callable<String> assertion = () -> TokenFile.read(tokenFile);
        return new MsalApplication(application, ClientCredentialFactory.createFromCallback(assertion), http, clock);
    }

    @Override
    public BearerToken token(Optional<String> claims) {
        ClientCredentialParameters.ClientCredentialParametersBuilder parameters =
                ClientCredentialParameters.builder(Set.of(scope)).skipCache(true);
        try {
            claims.map(ClaimsRequest::formatAsClaimsRequest).ifPresent(parameters::claims);
        } catch (RuntimeException unparseable) {
            // MSAL parses the claims first, and throws the exceptions of its parser.
            if (last != null) {
                return last;
            }
        }
        last = results.of(msal.acquireToken(parameters.build()));
        return last;
    }

    /** The client id and the authority, without credentials. */
    @Override
    public String toString() {
        return "MsalApplication[" + msal.clientId() + " at " + msal.authority() + "]";
    }
}
