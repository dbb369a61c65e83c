package io.github.graphcalls.contract.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;

/** Writes JSON and XML, so that the kit needs no library for it. */
final class Written {

    private Written() {}

    /** A map, list, string or number as JSON, one element of a list of objects a line. */
    static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> json(each.getKey()) + ":" + json(each.getValue()))
                    .collect(joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            String separator = list.stream().anyMatch(Map.class::isInstance) ? ",\n" : ",";
            return list.stream().map(Written::json).collect(joining(separator, "[", "]"));
        }
        return value instanceof Number ? value.toString() : string(value.toString());
    }

    private static String string(String value) {
        StringBuilder json = new StringBuilder("\"");
        value.chars().forEach(each -> {
            if (each == '"' || each == '\\') {
                json.append('\\').append((char) each);
            } else if (each < ' ' || Character.isSurrogate((char) each)) {
                json.append("\\u%04x".formatted(each));
            } else {
                json.append((char) each);
            }
        });
        return json.append('"').toString();
    }

    /** A string as the value of an attribute; characters that XML 1.0 does not allow become question marks. */
    static String xml(String value) {
        return value.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }
}
