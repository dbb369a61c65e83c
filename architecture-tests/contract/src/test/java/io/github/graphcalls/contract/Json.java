package io.github.graphcalls.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a JSON document as maps, lists and strings; a number, {@code true}, {@code false} and {@code null} are a {@link Word}. */
final class Json {

    private static final int MAX_DEPTH = 100;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([\\[\\]{},:]|\"(?:[^\"\\\\]|\\\\.)*+\"|[-+.0-9a-zA-Z]++)\\s*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))", Pattern.DOTALL);

    /** A value that is no string, as it is written. */
    record Word(String text) {}

    private final Matcher token;
    private String next;
    private int end;

    private Json(String document) {
        token = TOKEN.matcher(document);
        advance();
    }

    /** The document, or empty when it is not JSON. */
    static Optional<Object> read(String document) {
        try {
            Json json = new Json(document);
            Object value = json.value(0);
            return json.next.isEmpty() ? Optional.of(value) : Optional.empty();
        } catch (IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }

    private String advance() {
        String taken = next;
        boolean there = end < token.regionEnd();
        if (there && !(token.find(end) && token.start() == end)) {
            throw new IllegalArgumentException("no JSON");
        }
        next = there ? token.group(1) : "";
        end = there ? token.end() : end;
        return taken;
    }

    private Object value(int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("too deep");
        }
        String first = advance();
        return switch (first.isEmpty() ? ' ' : first.charAt(0)) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string(first);
            case ' ', ']', '}', ',', ':' -> throw new IllegalArgumentException("no value");
            default -> new Word(first);
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (!next.equals("}")) {
            String name = string(advance());
            expect(":");
            members.put(name, value(depth + 1));
            if (!next.equals("}")) {
                expect(",");
            }
        }
        advance();
        return members;
    }

    private List<Object> list(int depth) {
        List<Object> items = new ArrayList<>();
        while (!next.equals("]")) {
            items.add(value(depth + 1));
            if (!next.equals("]")) {
                expect(",");
            }
        }
        advance();
        return items;
    }

    private void expect(String expected) {
        if (!advance().equals(expected)) {
            throw new IllegalArgumentException("expected " + expected);
        }
    }

    private static String string(String quoted) {
        if (!quoted.startsWith("\"")) {
            throw new IllegalArgumentException("no string");
        }
        return ESCAPE.matcher(quoted.substring(1, quoted.length() - 1))
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) != null
                                ? "" + (char) Integer.parseInt(escape.group(1), 16)
                                : "bfnrt".contains(escape.group(2))
                                        ? "" + "\b\f\n\r\t".charAt("bfnrt".indexOf(escape.group(2)))
                                        : escape.group(2)));
    }
}
