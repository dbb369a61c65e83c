package io.github.graphcalls.feign;

import com.microsoft.aad.msal4j.TokenSource;

/** What belongs into a package below. */
public final class TopKnowingATransport {
    private TokenSource source;
}
