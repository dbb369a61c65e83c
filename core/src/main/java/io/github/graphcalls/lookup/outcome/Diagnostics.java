package io.github.graphcalls.lookup.outcome;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.value.OneLine;
import java.time.Instant;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/**
 * What an operator, or Microsoft's support, needs to know of an answer (fact 5.8). Immutable; never holds a secret.
 *
 * @param status the HTTP status; empty when no answer came
 * @param code Graph's error code, for calls a text of digits such as {@code 8522} (fact 4.6); to branch on
 * @param message Graph's error message, or what went wrong underneath; for people only, since it changes (fact 4.4)
 * @param requestId the id that Graph gave the request
 * @param clientRequestId the id that the client gave the request
 * @param date when the answer was made, on the server's clock
 * @param agsDiagnostic which part of Graph answered, as {@code x-ms-ags-diagnostic} tells it
 */
public record Diagnostics(
        Optional<Integer> status,
        Optional<String> code,
        Optional<String> message,
        Optional<String> requestId,
        Optional<String> clientRequestId,
        Optional<Instant> date,
        Optional<String> agsDiagnostic) {

    /** Nothing is known. */
    public static final Diagnostics NONE = new Diagnostics(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Diagnostics {
        requireNonNull(status, "status");
        requireNonNull(code, "code");
        requireNonNull(message, "message");
        requireNonNull(requestId, "requestId");
        requireNonNull(clientRequestId, "clientRequestId");
        requireNonNull(date, "date");
        requireNonNull(agsDiagnostic, "agsDiagnostic");
    }

    /**
     * Only a message: what went wrong where no answer came.
     *
     * @param message the message
     * @return the diagnostics
     */
    public static Diagnostics of(String message) {
        return NONE.withMessage(message);
    }

    /**
     * An answer by its status and Graph's error.
     *
     * @param status the HTTP status
     * @param code Graph's error code
     * @param message Graph's error message
     * @return the diagnostics
     */
    public static Diagnostics of(int status, String code, String message) {
        return new Diagnostics(
                Optional.of(status),
                Optional.of(code),
                Optional.of(message),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same with another message.
     *
     * @param text the message
     * @return the diagnostics
     */
    public Diagnostics withMessage(String text) {
        return new Diagnostics(status, code, Optional.of(text), requestId, clientRequestId, date, agsDiagnostic);
    }

    /**
     * The same with the id that the client gave the request.
     *
     * @param id the id
     * @return the diagnostics
     */
    public Diagnostics withClientRequestId(String id) {
        return new Diagnostics(status, code, message, requestId, Optional.of(id), date, agsDiagnostic);
    }

    /**
     * The same with every text changed: how an adapter takes out what a server must not echo.
     *
     * @param change what is done to each text
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

    /** What is known, on one line. */
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
