package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.graphcalls.call.value.OneLine;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the documents of Graph that are not a call. */
public final class DocumentNames {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_ENCODED_LENGTH = 64 * 1024;
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> PARTICIPANT = Set.of("info", "isMuted", "isInLobby", "mediaStreams");

    private DocumentNames() {}

    /**
     * Names an error with its code and message.
     *
     * @param error the value of {@code error}
     * @return a noun with its article, on one line
     */
    public static String error(Map<?, ?> error) {
        Map<?, ?> encoded = encoded(error.get("message"));
        boolean isEncoded = encoded.containsKey("errorCode");
        String text = Stream.of(
                        isEncoded ? encoded.get("errorCode") : error.get("code"),
                        isEncoded ? encoded.get("message") : error.get("message"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
        return "an error of Graph" + (text.isEmpty() ? "" : ": " + shortened(text));
    }

    /** Returns the members of an object in a message (FACTS.md#double-encoded-errors); none for another message. */
    private static Map<?, ?> encoded(Object message) {
        if (message instanceof String text
                && text.length() <= MAX_ENCODED_LENGTH
                && text.stripLeading().startsWith("{")) {
            try (JsonParser parser = JSON.createParser(text)) {
                parser.nextToken();
                return (Map<?, ?>) ExtrasCodec.readAny(parser);
            } catch (IOException notJson) {
                return Map.of();
            }
        }
        return Map.of();
    }

    /**
     * Names a response of a batch with its id, if it has one, and its status.
     *
     * @param response the members of the response
     * @return a noun without an article, on one line
     */
    public static String response(Map<?, ?> response) {
        String id = response.get("id") == null ? "" : " " + response.get("id");
        return shortened("response" + id + " of a batch, status " + response.get("status"));
    }

    /**
     * Names the items of a page: by their type, else by the context of the page, else by their members.
     *
     * @param page the members of the page
     * @param items the value of {@code value}
     * @return a noun in the plural, such as {@code calls} or {@code notifications}, on one line
     */
    public static String items(Map<String, Object> page, List<?> items) {
        Map<?, ?> first = !items.isEmpty() && items.get(0) instanceof Map<?, ?> item ? item : Map.of();
        return text(first.get("@odata.type"))
                .map(DocumentNames::plural)
                .or(() -> text(page.get("@odata.context")).map(DocumentNames::lastSegment))
                .orElseGet(() -> byMembers(first) + "s");
    }

    private static String plural(String type) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("operation")
                ? "operations"
                : lower.equals("call")
                        ? "calls"
                        : lower.equals("commsnotification") ? "notifications" : shortened(name) + "s";
    }

    /** Returns the last name of a context such as {@code …/$metadata#communications/calls('ID')/participants(id)}. */
    private static String lastSegment(String context) {
        String path = context.substring(context.indexOf('#') + 1).replaceAll("\\([^)]*\\)", "");
        return shortened(path.substring(path.lastIndexOf('/') + 1));
    }

    /**
     * Names an object without a type by its members.
     *
     * @param item the members
     * @return a noun in the singular without an article, such as {@code call} or {@code notification}
     */
    public static String byMembers(Map<?, ?> item) {
        if (item.containsKey("changeType") || item.containsKey("resourceUrl")) {
            return "notification";
        }
        if (PARTICIPANT.stream().anyMatch(item::containsKey)) {
            return "participant";
        }
        if (item.get("status") instanceof Number) {
            return "batch response";
        }
        if (item.containsKey("status") || item.containsKey("clientContext")) {
            return "operation";
        }
        return item.containsKey("id") ? "call" : "unknown item";
    }

    private static Optional<String> text(Object value) {
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static String shortened(String text) {
        return OneLine.of(text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "\u2026");
    }
}
