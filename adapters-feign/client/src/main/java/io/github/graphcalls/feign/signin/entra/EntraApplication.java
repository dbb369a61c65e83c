package io.github.graphcalls.feign.signin.entra;

import io.github.graphcalls.call.value.RecordComponents;
import io.github.graphcalls.wire.GraphCloud;
import java.net.URI;

/**
 * An application that signs in at Microsoft Entra as itself (FACTS.md#client-credentials). Immutable.
 *
 * @param authority the URL of the token endpoint, without the tenant
 * @param tenant the tenant that owns the calls, by its id or domain; no placeholder such as {@code common}
 * @param clientId the id of the application
 * @param scope the scope of the tokens
 */
public record EntraApplication(URI authority, String tenant, String clientId, String scope) {
    public EntraApplication {
        RecordComponents.requireNonNull(EntraApplication.class, authority, tenant, clientId, scope);
    }

    /**
     * Returns an application in a cloud.
     *
     * @param cloud the cloud
     * @param tenant the tenant that owns the calls, by its id or domain
     * @param clientId the id of the application
     * @return the application
     */
    public static EntraApplication of(GraphCloud cloud, String tenant, String clientId) {
        return new EntraApplication(cloud.authority(), tenant, clientId, cloud.scope());
    }
}
