package io.github.graphcalls.fake.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.wire.document.GraphCallModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads and writes JSON trees without loss of digits. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final JsonNodeFactory NODES = MAPPER.getNodeFactory();
    /** Writes the same bytes on any system. */
    private static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));
    /** An unpaired surrogate, which UTF-8 cannot encode. */
    private static final Pattern HALF = Pattern.compile("[\\ud800-\\udfff]");

    private Json() {}

    /** Decodes a file, or reports the line of the first byte that is not UTF-8. */
    static String decoded(byte[] utf8) {
        ByteBuffer bytes = ByteBuffer.wrap(utf8);
        CharBuffer text = CharBuffer.allocate(utf8.length);
        if (UTF_8.newDecoder().decode(bytes, text, true).isError()) {
            long line = 1 + text.flip().chars().filter(unit -> unit == '\n').count();
            throw new JsonFormatException(
                    String.format(
                            Locale.ROOT,
                            "line %d: expected UTF-8, found the byte 0x%02x; save the file as UTF-8",
                            line,
                            bytes.get()),
                    null);
        }
        return text.flip().toString();
    }

    static Place read(String document) {
        if (document.startsWith("\ufeff")) {
            throw new JsonFormatException(
                    "line 1: expected a JSON document, found the byte order mark U+FEFF;"
                            + " save the file as UTF-8 without a byte order mark (BOM)",
                    null);
        }
        try (JsonParser parser = MAPPER.createParser(document)) {
            JsonNode root = MAPPER.readTree(parser);
            if (root == null) {
                throw new JsonFormatException("expected a JSON document, found nothing", null);
            }
            if (parser.nextToken() != null) {
                throw new JsonFormatException("expected one JSON document, found content after it", null);
            }
            return new Place("", root);
        } catch (IOException e) {
            throw new JsonFormatException(GraphCallModule.malformed(e).problem(), e);
        } catch (NumberFormatException e) {
            throw new JsonFormatException("beyond a bound: the exponent of a number has more than 32 bits", e);
        }
    }

    static String write(JsonNode node) {
        try {
            String text = WRITER.writeValueAsString(node) + "\n";
            return HALF.matcher(text)
                    .replaceAll(half -> String.format(
                            Locale.ROOT, "\\\\u%04x", (int) half.group().charAt(0)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a tree", e);
        }
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static <T> ArrayNode array(Collection<T> items, Function<? super T, ? extends JsonNode> writer) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(item -> array.add(writer.apply(item)));
        return array;
    }

    /** Returns the constants of an enumeration in lower camel case. */
    static <E extends Enum<E>> ArrayNode words(Collection<E> words) {
        return array(words, word -> NODES.textNode(Evolvable.wordOf(word)));
    }

    /** Finds the first place where two documents differ. */
    static Optional<String> difference(String place, JsonNode recorded, JsonNode replayed) {
        if (recorded.equals(replayed)) {
            return Optional.empty();
        }
        if (recorded.isObject() && replayed.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            recorded.fieldNames().forEachRemaining(names::add);
            replayed.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .flatMap(
                            name -> difference(
                                    place.isEmpty() ? name : place + "." + name,
                                    recorded.path(name),
                                    replayed.path(name))
                                    .stream())
                    .findFirst();
        }
        if (recorded.isArray() && replayed.isArray()) {
            return IntStream.range(0, Math.max(recorded.size(), replayed.size()))
                    .boxed()
                    .flatMap(i -> difference(place + "[" + i + "]", recorded.path(i), replayed.path(i)).stream())
                    .findFirst();
        }
        return Optional.of(place + ": recorded " + shown(recorded) + ", replayed " + shown(replayed));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.isTextual() ? value.textValue() : value.toString();
    }
}
