package io.github.graphcalls.wire;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.lookup.CallQuery;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Converts a query to the path of a request, such as {@code /communications/calls/ID}, and back. */
public final class LookupPath {

    /** The path before the id. */
    public static final String CALLS = "/communications/calls/";

    private static final Pattern INVALID = Pattern.compile("%(?![0-9a-fA-F]{2})|[^\\x00-\\x7f]");

    private LookupPath() {}

    /**
     * Returns the path and the query options of a lookup. A selection always names the {@code id}.
     *
     * @param query the query
     * @return path and options, percent-encoded, beginning with a slash
     */
    public static String of(CallQuery query) {
        StringBuilder path = new StringBuilder(CALLS).append(encode(query.id().value()));
        char separator = '?';
        for (Map.Entry<String, String> option : options(query).entrySet()) {
            path.append(separator).append(option.getKey()).append('=').append(option.getValue());
            separator = '&';
        }
        return path.toString();
    }

    /**
     * Returns the query options of a lookup, by name. A selection always names the {@code id}.
     *
     * @param query the query
     * @return the options, none for a query of all properties and no relationship
     */
    public static Map<String, String> options(CallQuery query) {
        Map<String, String> options = new LinkedHashMap<>();
        if (!query.select().isEmpty()) {
            Set<CallProperty> select = EnumSet.copyOf(query.select());
            select.add(CallProperty.ID);
            options.put("$select", names(select));
        }
        if (!query.expand().isEmpty()) {
            options.put("$expand", names(query.expand()));
        }
        return options;
    }

    /**
     * Returns the query of a path. Options other than {@code $select} and {@code $expand} are ignored, and so are relationships
     * within {@code $select}, which add no items.
     *
     * @param pathAndOptions path and options, percent-encoded, relative to the version of the API
     * @return the query, without a deadline
     * @throws IllegalArgumentException if the path is not that of a call, the id is invalid, an option is repeated, or a name in
     *     it is unknown; the message says which
     */
    public static CallQuery parse(String pathAndOptions) {
        String[] parts = pathAndOptions.split("\\?", 2);
        String path = parts[0];
        if (!path.startsWith(CALLS)) {
            throw new IllegalArgumentException("path: expected " + CALLS + "ID, found " + OneLine.of(path));
        }
        CallId id = CallId.of(decode(path.substring(CALLS.length())));
        Map<String, String> options = options(parts.length > 1 ? parts[1] : "");
        return new CallQuery(
                id,
                selected(options.get("$select")),
                words(CallRelationship.class, options.get("$expand"), EnumSet.allOf(CallRelationship.class)),
                Optional.empty());
    }

    private static Map<String, String> options(String text) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : text.split("&")) {
            String[] parts = option.split("=", 2);
            String name = decode(parts[0].replace('+', ' '));
            if (!name.startsWith("$")) {
                continue;
            }
            String value = parts.length > 1 ? decode(parts[1].replace('+', ' ')) : "";
            if (options.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("query option " + OneLine.of(name) + " is given twice");
            }
        }
        return options;
    }

    /** Ignores selected relationships (FACTS.md#select-and-expand): their items are sent only when they are expanded. */
    private static Set<CallProperty> selected(@Nullable String list) {
        if (list == null) {
            return Set.of();
        }
        List<String> properties = Stream.of(list.split(",", -1))
                .filter(word -> known(CallRelationship.class, word.trim()).isEmpty())
                .toList();
        return properties.isEmpty()
                ? Set.of(CallProperty.ID)
                : words(CallProperty.class, String.join(",", properties), Set.of());
    }

    private static <E extends Enum<E>> Set<E> words(Class<E> type, @Nullable String list, Set<E> star) {
        if (list == null || list.equals("*")) {
            return list == null ? Set.of() : star;
        }
        Set<E> words = EnumSet.noneOf(type);
        for (String word : list.split(",", -1)) {
            words.add(known(type, word.trim())
                    .orElseThrow(() -> new IllegalArgumentException("Could not find a property named '"
                            + OneLine.of(word.trim()) + "' on type 'microsoft.graph.call'.")));
        }
        return words;
    }

    private static <E extends Enum<E>> Optional<E> known(Class<E> type, String word) {
        return Evolvable.parse(type, word)
                .known()
                .filter(known -> Evolvable.wordOf(known).equals(word));
    }

    private static String names(Set<? extends Enum<?>> words) {
        return words.stream().map(Evolvable::wordOf).collect(Collectors.joining(","));
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String decode(String text) {
        if (INVALID.matcher(text).find()) {
            throw new IllegalArgumentException("not percent-encoded: " + OneLine.of(text));
        }
        byte[] bytes = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8 in " + OneLine.of(text), e);
        }
    }
}
