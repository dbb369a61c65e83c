package io.github.graphcalls.feign.transport.connect;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.call.value.RecordComponents;
import io.github.graphcalls.call.value.Secret;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy that opens tunnels ({@code CONNECT}): it sees the host of the server, and neither the request nor the token. Plain
 * http, which is for loopback addresses, never goes through it. Immutable; prints no password.
 *
 * @param host the proxy's host
 * @param port the proxy's port
 * @param user the user for Basic authentication; empty for none
 * @param password the user's password
 */
public record HttpProxy(String host, int port, Optional<String> user, Optional<Secret> password) {

    private static final Pattern WITHOUT_USER = Pattern.compile("(?:\\w+://)?[\\w.-]*(?::\\d*)?/?");
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?:http://)?([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})/?");

    /**
     * Checks the proxy.
     *
     * @throws IllegalArgumentException for a port outside 1 to 65535
     */
    public HttpProxy {
        RecordComponents.requireNonNull(HttpProxy.class, host, port, user, password);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("proxy: expected a port from 1 to 65535, found " + port);
        }
    }

    /**
     * Returns a proxy without authentication.
     *
     * @param hostAndPort such as {@code proxy.example:3128}
     * @return the proxy
     * @throws IllegalArgumentException for anything else
     */
    public static HttpProxy of(String hostAndPort) {
        Matcher parts = HOST_AND_PORT.matcher(hostAndPort);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
            // It may hold a user and a password, in whichever form.
            String found = WITHOUT_USER.matcher(hostAndPort).matches()
                    ? "\"" + OneLine.of(hostAndPort) + "\""
                    : "a string of " + hostAndPort.length() + " characters";
            throw new IllegalArgumentException("proxy: expected a host and a port such as proxy.example:3128, found "
                    + found + "; user and password are settings of their own");
        }
        return new HttpProxy(parts.group(1), Integer.parseInt(parts.group(2)), Optional.empty(), Optional.empty());
    }

    /**
     * Returns the same proxy with a user and a password.
     *
     * @param name the user
     * @param secret the password
     * @return the proxy
     */
    public HttpProxy withCredentials(String name, Secret secret) {
        return new HttpProxy(host, port, Optional.of(name), Optional.of(secret));
    }
}
