package io.github.graphcalls.feign.signin.entra;

import com.microsoft.aad.msal4j.ManagedIdentityApplication;
import com.microsoft.aad.msal4j.ManagedIdentityId;
import com.microsoft.aad.msal4j.ManagedIdentityParameters;
import io.github.graphcalls.feign.signin.BearerToken;
import io.github.graphcalls.feign.signin.SignInException;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.wire.GraphCloud;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Requests tokens for the managed identity of the machine with MSAL, which knows the endpoint of each kind of machine. */
final class MsalManagedIdentity implements TokenSource {

    private final MsalResult results;
    private final ManagedIdentityApplication msal;
    private final String resource;

    MsalManagedIdentity(GraphCloud cloud, Optional<String> clientId, MsalHttp http, InstantSource clock) {
        results = MsalResult.ofMachine(http, clock);
        resource = cloud.resource();
        ManagedIdentityId identity =
                clientId.map(ManagedIdentityId::userAssignedClientId).orElseGet(ManagedIdentityId::systemAssigned);
        msal = ManagedIdentityApplication.builder(identity)
                .clientCapabilities(List.of("cp1"))
                .httpClient(http)
                .disableInternalRetries()
                .build();
    }

    @Override
    public BearerToken token(Optional<String> claims) {
        ManagedIdentityParameters.ManagedIdentityParametersBuilder parameters =
                ManagedIdentityParameters.builder(resource).forceRefresh(true);
        claims.ifPresent(parameters::claims);
        try {
            return results.of(msal.acquireTokenForManagedIdentity(parameters.build()));
        } catch (SignInException known) {
            throw known;
        } catch (Exception problem) {
            throw results.reason(problem);
        }
    }
}
