package com.azure.core.credential;

import java.time.OffsetDateTime;

/** Has the name of azure-identity's class, for the client's README. */
public record AccessToken(String token, OffsetDateTime expiresAt) {
    public String getToken() {
        return token;
    }

    public OffsetDateTime getExpiresAt() {
        return expiresAt;
    }
}
