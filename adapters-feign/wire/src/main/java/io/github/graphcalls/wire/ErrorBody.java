package io.github.graphcalls.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Graph's error body: {@code {"error":{"code","message","innerError":{"date","request-id","client-request-id"}}}}
 * (FACTS.md#error-body). Reading never fails: missing members are absent.
 *
 * @param code the code, unwrapped from a doubly encoded error (FACTS.md#double-encoded-errors)
 * @param message the message, likewise
 * @param innerError the members that the service adds
 */
record ErrorBody(Optional<String> code, Optional<String> message, JsonNode innerError) {

    static ErrorBody read(byte[] body) {
        JsonNode error = JsonTree.read(body).path("error");
        JsonNode inner = error.has("innerError") ? error.path("innerError") : error.path("innererror");
        JsonNode wrapped = wrapped(error.path("message"));
        return wrapped.has("errorCode")
                ? new ErrorBody(code(wrapped, "errorCode"), text(wrapped, "message"), inner)
                : new ErrorBody(code(error, "code"), text(error, "message"), inner);
    }

    Optional<String> inner(String name) {
        return text(innerError, name);
    }

    /** Returns the date, which Graph writes in UTC without an offset (FACTS.md#error-dates). */
    Optional<Instant> date() {
        return inner("date").flatMap(text -> {
            try {
                TemporalAccessor date =
                        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
                return Optional.of(
                        date instanceof OffsetDateTime there
                                ? there.toInstant()
                                : ((LocalDateTime) date).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        });
    }

    private static JsonNode wrapped(JsonNode message) {
        String text = message.asText("").strip();
        return text.startsWith("{") ? JsonTree.read(text.getBytes(StandardCharsets.UTF_8)) : message;
    }

    /** Returns a code without surrounding white space, since programs compare codes. */
    private static Optional<String> code(JsonNode node, String name) {
        return text(node, name).map(String::strip);
    }

    /** Returns a string, or the digits of a number; a blank one counts as absent (FACTS.md#empty-error-texts). */
    private static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return Optional.of(value)
                .filter(it -> it.isTextual() || it.isNumber())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }
}
