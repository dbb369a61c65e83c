package io.github.graphcalls.callbacks;

import static io.github.graphcalls.callbacks.Tokens.APPLICATION;
import static io.github.graphcalls.callbacks.Tokens.KEY;
import static io.github.graphcalls.callbacks.Tokens.NOW;
import static io.github.graphcalls.callbacks.Tokens.token;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.callbacks.CallbackResult.Reason;
import io.github.graphcalls.callbacks.CallbackResult.Refused;

/** A verifier with a fixed clock and keys in memory, and a callback that is genuine with a valid token. */
abstract class CallbackTestCase {

    static final byte[] ENVELOPE = ("{\"value\":[{\"changeType\":\"updated\","
                    + "\"resourceUrl\":\"/communications/calls/2f1a1100-b174-40a0-aba7-0b405e01ed92\","
                    + "\"resourceData\":{\"@odata.type\":\"#microsoft.graph.call\",\"state\":\"established\"}}]}")
            .getBytes(UTF_8);

    final FakeKeys fakeKeys = new FakeKeys(KEY);

    final CallbackVerifier verifier = builder().build();

    CallbackVerifierBuilder builder() {
        return CallbackVerifier.builder(APPLICATION).clock(() -> NOW).fetcher(fakeKeys);
    }

    int status(String token) {
        return verifier.verify("Bearer " + token, ENVELOPE).status();
    }

    Reason reason(String token) {
        return reason(verifier.verify("Bearer " + token, ENVELOPE));
    }

    static Reason reason(CallbackResult result) {
        return ((Refused) result).reason();
    }
}
