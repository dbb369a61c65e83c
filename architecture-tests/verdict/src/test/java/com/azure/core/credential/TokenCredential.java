package com.azure.core.credential;

/** Has the name of azure-identity's interface, for the client's README; no module depends on azure-identity itself. */
public interface TokenCredential {
    AccessToken getTokenSync(TokenRequestContext request);
}
