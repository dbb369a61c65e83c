package io.github.graphcalls.feign.signin.entra;

import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.SignIn;
import io.github.graphcalls.wire.GraphCloud;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Signs in at Microsoft Entra with MSAL4J, which has to be on the class path: {@code com.microsoft.azure:msal4j}. Credentials go to
 * the authority of the application and nowhere else, and no message contains them.
 */
public final class EntraSignIn {

    private EntraSignIn() {}

    /**
     * Signs in with a client secret.
     *
     * @param application the application
     * @param secret its secret
     * @return the method of signing in
     */
    public static SignIn withSecret(EntraApplication application, Secret secret) {
        return withMsal(
                (transport, clock) -> MsalApplication.withSecret(application, secret, new MsalHttp(transport), clock));
    }

    /**
     * Signs in with a certificate and its private key.
     *
     * @param application the application
     * @param certificate the certificate
     * @return the method of signing in
     */
    public static SignIn withCertificate(EntraApplication application, ClientCertificate certificate) {
        return withMsal((transport, clock) ->
                MsalApplication.withCertificate(application, certificate, new MsalHttp(transport), clock));
    }

    /**
     * Signs in with the token that a platform, such as Kubernetes, gives a workload.
     *
     * @param application the application that trusts the platform
     * @param tokenFile the file of the token; read for each sign-in, since the platform replaces it
     * @return the method of signing in
     */
    public static SignIn withFederatedToken(EntraApplication application, Path tokenFile) {
        return withMsal((transport, clock) ->
                MsalApplication.withFederatedToken(application, tokenFile, new MsalHttp(transport), clock));
    }

    /**
     * Signs in as the managed identity of the machine.
     *
     * @param cloud the cloud
     * @param clientId the id of a user-assigned identity; empty for the system-assigned one
     * @return the method of signing in
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
                        "signing in needs MSAL4J: add com.microsoft.azure:msal4j to the class path");
            }
        };
    }
}
