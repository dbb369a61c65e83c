package io.github.graphcalls.emulator.http;

import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.wire.GraphAnswer;
import java.util.Optional;

/**
 * What a client gets, and how it reaches the client.
 *
 * @param answer status, headers and body
 * @param harm what happens to the bytes on their way
 */
public record Reply(GraphAnswer answer, Optional<Effect.Bytes> harm) {

    /**
     * An answer that reaches the client whole.
     *
     * @param answer the answer
     * @return the reply
     */
    public static Reply whole(GraphAnswer answer) {
        return new Reply(answer, Optional.empty());
    }
}
