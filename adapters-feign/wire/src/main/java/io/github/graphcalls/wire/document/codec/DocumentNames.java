package io.github.graphcalls.wire.document.codec;

import io.github.graphcalls.call.value.OneLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the documents of Graph that are not a call. */
public final class DocumentNames {

    private static final int MAX_LENGTH = 200;

    private DocumentNames() {}

    /**
     * Names an error with its code and message.
     *
     * @param error the value of {@code error}
     * @return a noun with its article, on one line
     */
    public static String error(Map<?, ?> error) {
        String text = Stream.of(error.get("code"), error.get("message"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
        return "an error of Graph" + (text.isEmpty() ? "" : ": " + shortened(text));
    }

    /**
     * Names a response of a batch with its id and status.
     *
     * @param response the members of the response
     * @return a noun without an article, on one line
     */
    public static String response(Map<?, ?> response) {
        return shortened("response " + response.get("id") + " of a batch, status " + response.get("status"));
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
                .orElseGet(() -> byMembers(first));
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

    private static String byMembers(Map<?, ?> item) {
        if (item.containsKey("changeType") || item.containsKey("resourceUrl")) {
            return "notifications";
        }
        if (item.containsKey("info")) {
            return "participants";
        }
        if (item.containsKey("status") || item.containsKey("clientContext")) {
            return "operations";
        }
        return item.containsKey("id") ? "calls" : "unknown items";
    }

    private static Optional<String> text(Object value) {
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static String shortened(String text) {
        return OneLine.of(text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "\u2026");
    }
}
