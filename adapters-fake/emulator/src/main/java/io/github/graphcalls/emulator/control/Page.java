package io.github.graphcalls.emulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.wire.GraphAnswer;
import io.github.graphcalls.wire.GraphHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The landing page: curl lines to paste, and the words of a scenario with the descriptions of its JSON Schema. */
final class Page {

    private static final String TRUST =
            "\nFILE is the emulator's certificate: GraphEmulator.certificate(), or that of emulate --certificate FILE\n";

    private Page() {}

    static GraphAnswer help(String origin, String key) {
        boolean secure = origin.startsWith("https:");
        String text = resource(Control.class, "help.txt")
                .replace("  curl", secure ? "  curl --cacert FILE" : "  curl")
                .replace("TRUST", secure ? TRUST : "")
                .replace("ORIGIN", origin)
                .replace("KEY", key)
                .replace("WORDS", words());
        return GraphAnswer.of(
                200,
                Map.of(
                        GraphHeaders.CONTENT_TYPE,
                        List.of("text/plain; charset=utf-8"),
                        "Cache-Control",
                        List.of("no-store")),
                text.getBytes(UTF_8));
    }

    private static String words() {
        try {
            StringBuilder text = new StringBuilder();
            write("", new JsonMapper().readTree(resource(Scenario.class, Scenario.schema())), text);
            return text.toString().strip();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes each word that the schema describes, under the name of its member or definition. */
    private static void write(String name, JsonNode schema, StringBuilder text) {
        JsonNode descriptions = schema.path("enumDescriptions");
        if (!descriptions.isEmpty()) {
            text.append("\nwords of \"").append(name).append("\" in a scenario\n");
        }
        for (int i = 0; i < descriptions.size(); i++) {
            text.append("  ").append(schema.path("enum").path(i).asText());
            text.append(": ").append(descriptions.path(i).asText()).append('\n');
        }
        schema.properties()
                .forEach(member ->
                        write(member.getKey().equals("items") ? name : member.getKey(), member.getValue(), text));
        if (schema.isArray()) {
            schema.forEach(item -> write(name, item, text));
        }
    }

    static String resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
