package io.github.graphcalls.feign.signin;

import io.github.graphcalls.feign.transport.Transport;

/** How to sign in, once there is a way to whoever issues tokens: that of the lookup, with its proxy and its trust. */
@FunctionalInterface
public interface SignIn {

    /**
     * Where tokens come from.
     *
     * @param transport what requests are sent with, open for as long as tokens are asked for
     * @return the source, which caches none: {@link TokenCache} does
     * @throws io.github.graphcalls.adapter.SettingsException if what it takes is missing or refused
     */
    TokenSource over(Transport transport);
}
