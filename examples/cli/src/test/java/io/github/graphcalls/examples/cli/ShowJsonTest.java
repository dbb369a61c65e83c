package io.github.graphcalls.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.examples.cli.Run.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code show --format json} equals its input, but for the normalisations that are meant. */
class ShowJsonTest {

    private static final String TYPE = "@odata.type";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void show_keeps_every_property_unknown_members_and_any_unicode() throws IOException {
        String input = Run.document("everything.json");

        Result result = Run.inShell().reading(input).command("show", "--format", "json");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).hasLineCount(4);
        assertSame(input, result.out(), document -> document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"peer-to-peer.json", "group.json"})
    void show_keeps_the_documents_of_graphs_documentation(String name) throws IOException {
        String input = Run.document(name);

        Result result = Run.inShell().reading(input).command("show", "--format", "json");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).hasLineCount(1);
        assertSame(input, result.out(), ShowJsonTest::withoutAbsent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".1", ".12", ".123", ".1234", ".12345", ".123456", ".1234567", ".12345678", ".123456789"})
    void show_keeps_fractions_of_a_second(String fraction) throws IOException {
        String input =
                "{\"id\":\"a\",\"transcription\":{\"state\":\"active\",\"lastModifiedDateTime\":\"2020-05-28T00:10:54"
                        + fraction + "Z\"}}";

        Result result = Run.inShell().reading(input).command("show", "--format", "json");

        assertSame(input, result.out(), document -> document);
    }

    @Test
    void show_writes_json_in_utf_8_on_a_terminal_of_another_encoding() throws IOException {
        String input = "{\"id\":\"a\",\"subject\":\"\u5f20\u4f1f \ud83d\udcde\"}";

        Result result = Run.inShell()
                .onTerminal(StandardCharsets.US_ASCII)
                .readAs(StandardCharsets.UTF_8)
                .reading(input)
                .command("show", "--format", "json");

        assertSame(input, result.out(), document -> document);
    }

    private interface Normalisation {
        JsonNode of(JsonNode document);
    }

    private static void assertSame(String expected, String actual, Normalisation normalisation) throws IOException {
        List<JsonNode> in = read(expected);
        List<JsonNode> out = read(actual);
        assertThat(out).hasSameSizeAs(in);
        for (int i = 0; i < in.size(); i++) {
            assertThat(differences("", normalisation.of(in.get(i)), out.get(i))).isEmpty();
        }
    }

    /** Returns the differences of two documents. A type that follows from the property may be added. */
    private static List<String> differences(String place, JsonNode expected, JsonNode actual) {
        if (!expected.isContainerNode() || expected.getNodeType() != actual.getNodeType()) {
            return expected.equals(actual) ? List.of() : List.of(place + ": " + expected + " became " + actual);
        }
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(expected.size(), actual.size()) && expected.isArray(); i++) {
            differences.addAll(differences(place + "[" + i + "]", expected.path(i), actual.path(i)));
        }
        Set<String> names = new TreeSet<>();
        expected.fieldNames().forEachRemaining(names::add);
        actual.fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> name.equals(TYPE) && !expected.has(TYPE));
        names.forEach(
                name -> differences.addAll(differences(place + "." + name, expected.path(name), actual.path(name))));
        return differences;
    }

    private static List<JsonNode> read(String documents) throws IOException {
        return MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(documents).readAll();
    }

    /** Removes null and empty lists, which mean absence. */
    private static JsonNode withoutAbsent(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .removeIf(member -> member.getValue().isNull()
                            || member.getValue().isArray() && member.getValue().isEmpty());
        }
        node.forEach(ShowJsonTest::withoutAbsent);
        return node;
    }
}
