package io.github.graphcalls.wire.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.GraphCallModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The items of an answer to a batch, by id. Bodies are the original bytes, so that nothing of a call is lost. */
final class BatchDocument {

    private static final JsonFactory FACTORY = GraphCallModule.jsonFactory();

    /** An item; its body is a range of the bytes of the whole answer, which are not copied. */
    private record Item(int status, Map<String, Collection<String>> headers, int from, int to) {}

    private final byte[] bytes;
    private final Map<String, Item> answers = new HashMap<>();
    private final Map<String, Malformed> problems = new HashMap<>();
    private @Nullable Malformed problem;

    private BatchDocument(byte[] bytes) {
        this.bytes = bytes;
    }

    static BatchDocument read(byte[] bytes) {
        BatchDocument document = new BatchDocument(bytes);
        if (bytes.length > CallDocuments.MAX_BYTES) {
            document.problem =
                    malformed("", "expected at most " + CallDocuments.MAX_BYTES + " bytes, found " + bytes.length);
            return document;
        }
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            document.problem = document.read(parser);
        } catch (IOException notJson) {
            document.problem = GraphCallModule.malformed(notJson);
        }
        return document;
    }

    /** Returns the problem of the whole answer. */
    Optional<Malformed> problem() {
        return Optional.ofNullable(problem);
    }

    /** Returns the problem of the item of one request. */
    Optional<Malformed> problemOf(String id) {
        return answers.containsKey(id) || problems.containsKey(id)
                ? Optional.ofNullable(problems.get(id))
                : Optional.of(malformed("responses", "expected an item with the id " + id + ", found none"));
    }

    GraphAnswer answerTo(String id) {
        Item item = answers.get(id);
        return GraphAnswer.of(item.status(), item.headers(), Arrays.copyOfRange(bytes, item.from(), item.to()));
    }

    private @Nullable Malformed read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return malformed("", "expected an object, found none");
        }
        boolean found = false;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (!name.equals("responses")) {
                parser.skipChildren();
                continue;
            }
            if (token != JsonToken.START_ARRAY || found) {
                return malformed("responses", found ? "is repeated" : "expected an array");
            }
            found = true;
            for (int at = 0; parser.nextToken() != JsonToken.END_ARRAY; at++) {
                readItem(parser, "responses[" + at + "]");
            }
        }
        return found ? null : malformed("responses", "is missing");
    }

    private void readItem(JsonParser parser, String place) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        String id = null;
        int status = 0;
        Map<String, Collection<String>> headers = new LinkedHashMap<>();
        int from = 0;
        int to = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            switch (name) {
                case "id" -> id = token.isScalarValue() ? parser.getText() : null;
                case "status" -> status = token == JsonToken.VALUE_NUMBER_INT ? status(parser.getText()) : 0;
                case "headers" -> readHeaders(parser, headers);
                case "body" -> {
                    from = (int) parser.currentTokenLocation().getByteOffset();
                    to = endOfValue(parser, from);
                }
                default -> parser.skipChildren();
            }
            parser.skipChildren();
        }
        if (id != null && answers.containsKey(id)) {
            problems.put(id, malformed(place + ".id", "is repeated"));
        } else if (id != null && status == 0) {
            problems.put(id, malformed(place + ".status", "expected an HTTP status"));
        } else if (id != null) {
            answers.put(id, new Item(status, headers, from, to));
        }
    }

    /** Returns a status of three digits, else 0. */
    private static int status(String digits) {
        return digits.matches("[1-5][0-9][0-9]") ? Integer.parseInt(digits) : 0;
    }

    private static void readHeaders(JsonParser parser, Map<String, Collection<String>> headers) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (parser.nextToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
                headers.put(name, List.of(parser.getText()));
            }
            parser.skipChildren();
        }
    }

    /** Returns the end of a value among the bytes, which is its start for {@code null}, since that is no body. */
    private static int endOfValue(JsonParser parser, int from) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return from;
        }
        parser.skipChildren();
        parser.finishToken();
        long to = parser.currentLocation().getByteOffset();
        if (from < 0) {
            throw new IOException("expected UTF-8");
        }
        return (int) to;
    }

    private static Malformed malformed(String place, String problem) {
        return new Malformed(place, problem, Diagnostics.NONE);
    }
}
