package io.github.graphcalls.feign.signin.entra;

import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.SignIn;
import io.github.graphcalls.wire.GraphCloud;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Signs in at Microsoft Entra with MSAL4J, which has to be on the class path then: {@code com.microsoft.azure:msal4j}. What
 * proves who the application is goes to its authority and nowhere else, and stands in no message.
 */
public final class EntraSignIn {

    private EntraSignIn() {}

    /**
     * With a client secret.
     *
     * @param application the application
     * @param secret its secret
     * @return the way to sign in
     */
    public static SignIn withSecret(EntraApplication application, Secret secret) {
        return withMsal(
                (transport, clock) -> MsalApplication.withSecret(application, secret, new MsalHttp(transport), clock));
    }

    /**
     * With a certificate and its private key.
     *
     * @param application the application
     * @param certificate the certificate
     * @return the way to sign in
     */
    public static SignIn withCertificate(EntraApplication application, ClientCertificate certificate) {
        return withMsal((transport, clock) ->
                MsalApplication.withCertificate(application, certificate, new MsalHttp(transport), clock));
    }

    /**
     * With the token that a platform, such as Kubernetes, gives a workload.
     *
     * @param application the application that trusts the platform
     * @param tokenFile where the platform puts its token; read each time, since the platform writes it anew
     * @return the way to sign in
     */
    public static SignIn withFederatedToken(EntraApplication application, Path tokenFile) {
        return withMsal((transport, clock) ->
                MsalApplication.withFederatedToken(application, tokenFile, new MsalHttp(transport), clock));
    }

    /**
     * As the managed identity of the machine that this runs on.
     *
     * @param cloud the cloud
     * @param clientId the id of an identity that a user assigned to the machine; empty for the machine's own
     * @return the way to sign in
     */
    public static SignIn asManagedIdentity(GraphCloud cloud, Optional<String> clientId) {
        return withMsal((transport, clock) -> new MsalManagedIdentity(cloud, clientId, new MsalHttp(transport), clock));
    }

    private static SignIn withMsal(SignIn made) {
        return (transport, clock) -> {
            try {
                return made.over(transport, clock);
            } catch (NoClassDefFoundError missing) {
                throw new SettingsException(
                        "to sign in takes MSAL4J: put com.microsoft.azure:msal4j on the class path");
            }
        };
    }
}
