package io.github.graphcalls.feign;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.graphcalls.feign.signin.TokenCache;
import io.github.graphcalls.feign.transport.Transport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The way from Feign to the transport. The token is bound to scheme, host and port of the base URL: a request to anywhere
 * else is refused here, whoever made it.
 */
final class GraphClient implements Client {

    private final Transport transport;
    private final TokenCache tokens;
    private final InstantSource clock;
    private final String origin;
    private final String sameOrigin;

    GraphClient(Transport transport, TokenCache tokens, InstantSource clock, URI baseUrl) {
        this.transport = transport;
        this.tokens = tokens;
        this.clock = clock;
        origin = baseUrl.getScheme() + "://" + baseUrl.getRawAuthority() + "/";
        sameOrigin = baseUrl.getScheme() + "://" + otherSpelling(baseUrl) + "/";
    }

    /** Host and port, without the port where it is the scheme's own and with it where it is not told. */
    private static String otherSpelling(URI baseUrl) {
        String authority = baseUrl.getRawAuthority();
        String port = baseUrl.getScheme().equals("https") ? ":443" : ":80";
        if (baseUrl.getPort() < 0) {
            return authority + port;
        }
        return authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
    }

    /** Whether an address is at the origin to which the token is bound. */
    private boolean isBoundTo(String url) {
        return begins(url, origin) || begins(url, sameOrigin);
    }

    private static boolean begins(String url, String origin) {
        return url.regionMatches(true, 0, origin, 0, origin.length());
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        Attempt attempt = options instanceof Attempt known ? known : attempt(options);
        Request asked = attempt.link == null
                ? request
                : Request.create(request.httpMethod(), attempt.link, request.headers(), null, null, null);
        if (!isBoundTo(asked.url())) {
            throw new IOException("the token goes to " + origin + " and nowhere else");
        }
        return transport.execute(asked, attempt);
    }

    /** For an interface of somebody's own, whose options may set no limit, as Feign has it. */
    private Attempt attempt(Request.Options options) {
        Duration limit = options.readTimeout() <= 0
                ? Attempt.LONGEST
                : Duration.of(options.readTimeout(), options.readTimeoutUnit().toChronoUnit());
        return new Attempt(tokens.token(clock.instant().plus(limit)), limit, null);
    }
}
