package io.github.graphcalls.feign.server;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.FeignLookupBuilder;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.TransportSettings;

/** A call that is established: what Graph says of it, and a lookup that asks a server for it. */
public final class Established {

    public static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    public static final String DOCUMENT = "{\"id\":\"" + ID + "\",\"state\":\"established\"}";
    public static final String FOUND = RawServer.answer(200, "", DOCUMENT);
    public static final String TOKEN = "very-secret-token";

    private Established() {}

    public static FeignLookupBuilder lookup(RawServer server) {
        return FeignCallLookup.builder()
                .retryAttempts(1)
                .baseUrl(server.baseUrl())
                .token(TokenSource.of(Secret.of(TOKEN)));
    }

    /** A lookup that trusts the certificate of the server. */
    public static FeignLookupBuilder trustingLookup(RawServer server) {
        return lookup(server).transport(TransportSettings.DEFAULT.withTrust(Certificates.trust()));
    }

    /** The answer to a request, with its id. */
    public static String echoing(RawConnection connection) {
        return echoing(connection.header("client-request-id").orElseThrow());
    }

    public static String echoing(String requestId) {
        return RawServer.answer(200, "client-request-id: " + requestId + "\r\n", DOCUMENT);
    }

    /** Answers the first request on a connection; the second one gets something else. */
    public static RawServer.Service thenOnReuse(RawServer.Service reused) {
        return connection -> {
            connection.request();
            connection.write(echoing(connection));
            if (connection.request()) {
                reused.serve(connection);
            }
        };
    }
}
