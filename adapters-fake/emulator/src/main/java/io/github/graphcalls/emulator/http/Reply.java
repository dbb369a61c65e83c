package io.github.graphcalls.emulator.http;

import io.github.graphcalls.wire.GraphAnswer;
import java.time.Duration;

/**
 * What a client gets, and how it reaches the client.
 *
 * @param answer status, headers and body
 * @param delivery whole, or harmed on the way
 * @param pause between two bytes, for a delivery that drips
 */
public record Reply(GraphAnswer answer, Delivery delivery, Duration pause) {

    /**
     * An answer that reaches the client whole.
     *
     * @param answer the answer
     * @return the reply
     */
    public static Reply whole(GraphAnswer answer) {
        return new Reply(answer, Delivery.WHOLE, Duration.ZERO);
    }

    /**
     * The same answer, harmed on the way.
     *
     * @param harm how
     * @param between between two bytes, for a delivery that drips
     * @return the reply
     */
    public Reply harmed(Delivery harm, Duration between) {
        return new Reply(answer, harm, between);
    }
}
