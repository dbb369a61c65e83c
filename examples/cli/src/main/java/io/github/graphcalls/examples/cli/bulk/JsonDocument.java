package io.github.graphcalls.examples.cli.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Pattern;

/** A JSON document of a list, on one line or several, whose member {@code id} is the id. */
final class JsonDocument {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MAX_CHARACTERS = 1024 * 1024;

    /** A brace that a quotation mark, another brace or the line's end follows; a GUID may stand in braces, too. */
    private static final Pattern BEGINNING = Pattern.compile("[\\s\\[]*\\{\\s*(?:[\"}].*)?");

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean isInString;
    private boolean isEscaped;

    /** Returns whether a line is the beginning of a document. */
    static boolean begins(String line) {
        return BEGINNING.matcher(line).matches();
    }

    /**
     * Adds a line.
     *
     * @return whether the document is complete
     * @throws IllegalArgumentException if the document is too long
     */
    boolean add(String line) {
        if (text.length() + line.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException("expected a JSON document of at most " + MAX_CHARACTERS
                    + " characters, found more; write an id on each line");
        }
        text.append(line).append('\n');
        line.chars().forEach(this::count);
        return depth <= 0;
    }

    private void count(int character) {
        if (isInString) {
            isInString = isEscaped || character != '"';
            isEscaped = !isEscaped && character == '\\';
        } else if (character == '"') {
            isInString = true;
        } else if (character == '{') {
            depth++;
        } else if (character == '}') {
            depth--;
        }
    }

    /**
     * Returns the member {@code id}.
     *
     * @throws IllegalArgumentException if the document is no object with an id
     */
    String id() {
        try {
            // A document may be an item of an array that has its brackets on lines of their own.
            JsonNode id = MAPPER.readTree(text.toString().replaceFirst("[,;\\s]+$", ""))
                    .path("id");
            if (id.isTextual()) {
                return id.textValue();
            }
            throw new IllegalArgumentException(
                    "expected a JSON document with the member id, found none; write an id on each line");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "expected one JSON document with the member id, found one that is not JSON; write an id on each line",
                    e);
        }
    }
}
