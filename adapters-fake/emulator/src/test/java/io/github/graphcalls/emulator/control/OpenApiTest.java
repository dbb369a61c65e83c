package io.github.graphcalls.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import io.github.graphcalls.emulator.callback.Bot;
import io.github.graphcalls.emulator.callback.Callbacks;
import io.github.graphcalls.fake.journal.Violation.Rule;
import io.github.graphcalls.fake.quirk.Quirk;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The description that is served, against what is answered: every path, method and field of it. */
class OpenApiTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String MEETING = "/v1.0/communications/calls/meeting";

    private final Bot bot = new Bot();
    private final GraphEmulator emulator = GraphEmulator.builder(SampleWorld.scripted())
            .callbacks(Callbacks.forApplication("app").webhook(bot.at("/")).share(Quirk.NOTIFICATIONS_LOST, 100))
            .start();
    private final Set<String> operations = new TreeSet<>();
    private final Set<String> fields = new TreeSet<>();
    private JsonNode api;

    OpenApiTest() throws IOException {}

    @AfterEach
    void close() {
        bot.close();
        emulator.close();
    }

    @Test
    void the_openapi_description_lists_every_path_and_field_and_no_other() throws Exception {
        api = MAPPER.readTree(Raw.body(Raw.get(emulator, "/__emulator/openapi.json")));
        use("get", "/openapi.json", "");
        use("get", "/scenario.schema.json", "");
        use("get", "/", "");
        use(
                "put",
                "/script",
                "{\"version\":1,\"calls\":[{\"id\":\"meeting\",\"outgoing\":[\"Adele\"],"
                        + "\"steps\":[{\"after\":\"PT2H\",\"happens\":\"established\"}]}]}");
        Bot.await(emulator);
        use("get", "/script", "");
        use("put", "/clock", "{\"now\":\"2026-02-03T12:30:00Z\",\"speed\":0}");
        use("get", "/clock", "");
        use("post", "/clock/advance", "{\"by\":\"PT30S\"}");
        use("post", "/faults", "{\"effect\":{\"answer\":\"denied\"}}");
        use("get", "/faults", "");
        use("delete", "/faults", "");
        use("post", "/quirks", "[\"ringing\",\"notificationsLost\"]");
        use("post", "/clock/advance", "{\"by\":\"PT3H\"}");
        Bot.await(emulator);
        use("get", "/quirks", "");
        use("delete", "/quirks", "");
        use(
                "post",
                "/faults",
                "[{\"where\":{\"path\":\"/v1.0/*\"},\"effect\":{\"status\":429,\"headers\":{\"Retry-After\":\"5\"}},\"times\":1},"
                        + "{\"effect\":{\"answer\":\"answered\"},\"delay\":\"PT1S\"}]");
        Raw.get(emulator, MEETING);
        Raw.get(emulator, MEETING.replace("meeting", "meetin") + "\r\nclient-request-id: a");
        use("delete", "/faults", "");
        for (int i = 0; i < 101; i++) {
            Raw.get(emulator, MEETING);
        }
        use("get", "/journal", "");
        use("post", "/reset", "");
        use("put", "/script", "no object");
        assertThat(api.at("/paths/~1journal/get/parameters"))
                .extracting(parameter -> parameter.path("name").textValue())
                .containsExactly("from");

        assertThat(operations).isEqualTo(described());
        assertThat(fields).isEqualTo(describedFields());
        assertThat(words("/components/schemas/entry/properties/violations/items/enum"))
                .isEqualTo(Stream.of(Rule.values()).map(Evolvable::wordOf).collect(Collectors.toSet()));
    }

    @Test
    void the_openapi_description_has_the_answer_to_a_refused_request() throws Exception {
        api = MAPPER.readTree(Raw.body(Raw.get(emulator, "/__emulator/openapi.json")));

        for (String operation : described()) {
            String[] parts = operation.split(" ");
            String answer = Raw.ask(
                    emulator,
                    Raw.request(
                            parts[0].toUpperCase(Locale.ROOT),
                            "/__emulator" + parts[1] + "\r\nOrigin: https://page.example",
                            ""));
            String described = api.path("paths")
                    .path(parts[1])
                    .path(parts[0])
                    .at("/responses/default/$ref")
                    .asText();

            assertThat(answer).startsWith("HTTP/1.1 403 ");
            assertThat(described).as(operation).isEqualTo("#/components/responses/notTaken");
            fits(MAPPER.readTree(Raw.body(answer)), schema(api.at(described.substring(1))), "from " + operation);
        }
    }

    private void use(String method, String path, String body) throws IOException {
        JsonNode operation = api.path("paths").path(path).path(method);
        assertThat(operation.isMissingNode()).as(method + " " + path).isFalse();
        operations.add(method + " " + path);
        String answer = Raw.ask(emulator, Raw.request(method.toUpperCase(Locale.ROOT), "/__emulator" + path, body));
        String status = answer.split(" ")[1];
        JsonNode response = operation.path("responses").path(status);
        assertThat(response.isMissingNode())
                .as(method + " " + path + ": " + answer)
                .isFalse();
        if (!body.isEmpty() && status.startsWith("2")) {
            fits(MAPPER.readTree(body), schema(operation.path("requestBody")), "sent to " + path);
        }
        if (!status.equals("204") && !path.equals("/")) {
            fits(MAPPER.readTree(Raw.body(answer)), schema(response), "from " + path);
        }
    }

    private void fits(JsonNode value, JsonNode schema, String place) {
        if (schema.path("$ref").asText("").startsWith("scenario.schema.json")) {
            return;
        }
        if (schema.has("$ref")) {
            fits(value, api.at(schema.path("$ref").textValue().substring(1)), place);
        } else if (schema.has("oneOf")) {
            fits(value, schema.path("oneOf").path(value.isArray() ? 1 : 0), place);
        } else if (value.isArray() && schema.has("items")) {
            value.forEach(item -> fits(item, schema.path("items"), place + "[]"));
        } else if (schema.has("properties")) {
            schema.path("required")
                    .forEach(name -> assertThat(value.has(name.textValue()))
                            .as(place + "." + name)
                            .isTrue());
            value.properties().forEach(member -> {
                JsonNode property = schema.path("properties").path(member.getKey());
                assertThat(property.isMissingNode())
                        .as(place + "." + member.getKey())
                        .isFalse();
                fields.add(pointer(schema) + "." + member.getKey());
                fits(member.getValue(), property, place + "." + member.getKey());
            });
        } else if (schema.has("type")) {
            String type = schema.path("type").textValue().replace("integer", "number");
            assertThat(type).as(place).isEqualTo(kind(value));
        }
    }

    private static String kind(JsonNode value) {
        return value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private String pointer(JsonNode schema) {
        return api.path("components").path("schemas").properties().stream()
                .filter(each -> each.getValue() == schema)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static JsonNode schema(JsonNode holder) {
        return holder.path("content").path("application/json").path("schema");
    }

    private Set<String> described() {
        return api.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> operation.getKey() + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> describedFields() {
        return api.path("components").path("schemas").properties().stream()
                .flatMap(schema -> schema.getValue().path("properties").properties().stream()
                        .map(property -> schema.getKey() + "." + property.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> words(String pointer) {
        Set<String> words = new TreeSet<>();
        api.at(pointer).forEach(word -> words.add(word.textValue()));
        return words;
    }
}
