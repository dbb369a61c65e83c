package io.github.graphcalls.feign;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.signin.TokenSource;

/** A call that is established: what Graph says of it, and a lookup that asks a server for it. */
final class Established {

    static final CallId ID = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    static final String DOCUMENT = "{\"id\":\"" + ID + "\",\"state\":\"established\"}";
    static final String FOUND = RawServer.answer(200, "", DOCUMENT);
    static final String TOKEN = "very-secret-token";

    private Established() {}

    static FeignLookupBuilder lookup(RawServer server) {
        return FeignCallLookup.builder().baseUrl(server.baseUrl()).token(TokenSource.of(Secret.of(TOKEN)));
    }
}
