package io.github.graphcalls.lookup.outcome;

import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.call.value.RecordBuilder;
import io.github.graphcalls.call.value.RecordComponents;
import java.time.Instant;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/**
 * The details of an answer for an operator or Microsoft's support (FACTS.md#response-headers). Immutable; never contains a
 * secret.
 *
 * @param status the HTTP status; empty without an answer
 * @param code Graph's error code, for calls a string of digits such as {@code 8522} (FACTS.md#call-error-codes)
 * @param message Graph's error message, or a description of the problem; for people, since its wording changes
 *     (FACTS.md#error-messages-change)
 * @param requestId the id of the request that Graph assigned
 * @param clientRequestId the id of the request that the client assigned
 * @param date the time of the answer, on the server's clock
 * @param agsDiagnostic the part of Graph that answered, from the header {@code x-ms-ags-diagnostic}
 */
public record Diagnostics(
        Optional<Integer> status,
        Optional<String> code,
        Optional<String> message,
        Optional<String> requestId,
        Optional<String> clientRequestId,
        Optional<Instant> date,
        Optional<String> agsDiagnostic) {

    /** Diagnostics without any value. */
    public static final Diagnostics NONE = builder().build();

    public Diagnostics {
        RecordComponents.requireNonNull(
                Diagnostics.class, status, code, message, requestId, clientRequestId, date, agsDiagnostic);
    }

    /**
     * Returns diagnostics with a message alone, for a lookup without an answer.
     *
     * @param message the message
     * @return the diagnostics
     */
    public static Diagnostics of(String message) {
        return builder().message(message).build();
    }

    /**
     * Returns diagnostics of an answer with Graph's error.
     *
     * @param status the HTTP status
     * @param code Graph's error code
     * @param message Graph's error message
     * @return the diagnostics
     */
    public static Diagnostics of(int status, String code, String message) {
        return builder().status(status).code(code).message(message).build();
    }

    /**
     * Returns these diagnostics with another message.
     *
     * @param text the message
     * @return the diagnostics
     */
    public Diagnostics withMessage(String text) {
        return toBuilder().message(text).build();
    }

    /**
     * Returns these diagnostics with each text changed, so that an adapter can mask secrets that a server echoed.
     *
     * @param change the change of a text
     * @return the diagnostics
     */
    public Diagnostics mapTexts(UnaryOperator<String> change) {
        return new Diagnostics(
                status,
                code.map(change),
                message.map(change),
                requestId.map(change),
                clientRequestId.map(change),
                date,
                agsDiagnostic.map(change));
    }

    /** {@return a builder with everything absent} */
    public static Builder builder() {
        return new Builder(Optional.empty());
    }

    /** {@return a builder with the components of this value} */
    public Builder toBuilder() {
        return new Builder(Optional.of(this));
    }

    /** Builds {@link Diagnostics}. */
    public static final class Builder extends RecordBuilder<Diagnostics, Builder> {

        private Builder(Optional<Diagnostics> start) {
            super(Diagnostics.class, start);
        }

        /** Sets {@link Diagnostics#status()}. */
        public Builder status(int status) {
            return set("status", status);
        }

        /** Sets {@link Diagnostics#code()}. */
        public Builder code(String code) {
            return set("code", code);
        }

        /** Sets {@link Diagnostics#message()}. */
        public Builder message(String message) {
            return set("message", message);
        }

        /** Sets {@link Diagnostics#requestId()}. */
        public Builder requestId(String requestId) {
            return set("requestId", requestId);
        }

        /** Sets {@link Diagnostics#clientRequestId()}. */
        public Builder clientRequestId(String clientRequestId) {
            return set("clientRequestId", clientRequestId);
        }

        /** Sets {@link Diagnostics#date()}. */
        public Builder date(Instant date) {
            return set("date", date);
        }

        /** Sets {@link Diagnostics#agsDiagnostic()}. */
        public Builder agsDiagnostic(String agsDiagnostic) {
            return set("agsDiagnostic", agsDiagnostic);
        }
    }

    /** The present values on one line. */
    @Override
    public String toString() {
        StringJoiner line = new StringJoiner(", ");
        status.ifPresent(value -> line.add("status " + value));
        code.filter(value -> !value.isBlank()).ifPresent(value -> line.add("code " + OneLine.of(value)));
        message.filter(value -> !value.isBlank()).ifPresent(value -> line.add("\"" + OneLine.of(value) + "\""));
        requestId.ifPresent(value -> line.add("request-id " + OneLine.of(value)));
        clientRequestId.ifPresent(value -> line.add("client-request-id " + OneLine.of(value)));
        date.ifPresent(value -> line.add("date " + value));
        agsDiagnostic.ifPresent(value -> line.add("x-ms-ags-diagnostic " + OneLine.of(value)));
        return line.toString();
    }
}
