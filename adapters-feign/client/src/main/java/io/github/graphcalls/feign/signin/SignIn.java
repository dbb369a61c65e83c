package io.github.graphcalls.feign.signin;

import io.github.graphcalls.feign.transport.Transport;
import java.time.InstantSource;

/** A method of signing in, which gets tokens over the transport of a lookup, with its proxy and its trust. */
@FunctionalInterface
public interface SignIn {

    /**
     * Returns a source of tokens.
     *
     * @param transport sends the requests, and stays open as long as tokens are requested
     * @param clock the clock of the instant at which a token endpoint permits a retry
     * @return the source, which caches no token: {@link TokenCache} does
     * @throws io.github.graphcalls.adapter.SettingsException if something that it needs is missing or refused
     */
    TokenSource over(Transport transport, InstantSource clock);
}
