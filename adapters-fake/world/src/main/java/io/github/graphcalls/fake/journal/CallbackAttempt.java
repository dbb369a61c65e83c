package io.github.graphcalls.fake.journal;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.RecordComponents;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt of an emulator to send a notification, or a notification that it did not send. Immutable.
 *
 * @param at when it was sent, on the world's clock
 * @param callId the call
 * @param address the address, without a query string; empty if there is none to send to
 * @param body the JSON document
 * @param status the status of the answer; empty without one
 * @param problem why the notification was not sent or not answered, or its redirect not followed
 */
public record CallbackAttempt(
        Instant at,
        CallId callId,
        Optional<String> address,
        String body,
        Optional<Integer> status,
        Optional<String> problem)
        implements JournalItem {

    public CallbackAttempt {
        RecordComponents.requireNonNull(CallbackAttempt.class, at, callId, address, body, status, problem);
    }

    /** {@return empty: it is no request of a client} */
    @Override
    public Optional<HttpExchange> http() {
        return Optional.empty();
    }

    /** On one line: when, to which address, and the status or the problem. */
    @Override
    public String toString() {
        return at + " notification of " + callId
                + address.map(uri -> " to " + uri).orElse("")
                + status.map(number -> ": " + number).orElse("")
                + problem.map(text -> ": " + text).orElse("");
    }
}
