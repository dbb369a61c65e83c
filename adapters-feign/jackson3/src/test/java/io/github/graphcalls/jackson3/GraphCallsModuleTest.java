package io.github.graphcalls.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.result.ResultInfo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class GraphCallsModuleTest {

    private static final String DOCUMENT = "{\"@odata.type\":\"#microsoft.graph.call\",\"id\":\"a\","
            + "\"state\":\"established\",\"price\":1.10,\"digits\":12345678901234567890}";

    private final ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();

    record Page(String title, List<Call> calls) {}

    @Test
    void a_mapper_that_looks_for_modules_finds_this_one() {
        assertThat(mapper.registeredModules()).hasAtLeastOneElementOfType(GraphCallsModule.class);
    }

    @Test
    void a_call_is_written_as_the_document_that_was_read() {
        Call call = mapper.readValue(DOCUMENT, Call.class);

        assertThat(call.hasState(CallState.ESTABLISHED)).isTrue();
        assertThat(call.extras().members().get("price")).hasToString("1.10");
        assertThat(mapper.writeValueAsString(call)).isEqualTo(DOCUMENT);
    }

    @Test
    void a_record_that_holds_calls_is_read_and_written() {
        String page = "{\"calls\":[" + DOCUMENT + "],\"title\":\"today\"}";

        Page read = mapper.readValue(page, Page.class);

        assertThat(read.calls()).extracting(Call::id).containsExactly(CallId.of("a"));
        assertThat(mapper.readTree(mapper.writeValueAsString(read))).isEqualTo(mapper.readTree(page));
    }

    @Test
    void a_part_alone_is_read_and_written() {
        String document = "{\"@odata.type\":\"#microsoft.graph.resultInfo\",\"code\":200,\"subcode\":4521}";

        ResultInfo result = mapper.readValue(document, ResultInfo.class);

        assertThat(result).isEqualTo(ResultInfo.of(200, 4521));
        assertThat(mapper.writeValueAsString(result)).isEqualTo(document);
    }

    @Test
    void a_variant_of_a_family_is_read_by_its_type() {
        String document = "{\"@odata.type\":\"#microsoft.graph.serviceHostedMediaConfig\"}";

        assertThat(mapper.readValue(document, MediaConfig.class))
                .isInstanceOf(MediaConfig.ServiceHostedMediaConfig.class);
    }

    @Test
    void a_call_becomes_a_tree_and_a_call_again() {
        Call call = mapper.readValue(DOCUMENT, Call.class);

        JsonNode tree = mapper.valueToTree(call);

        assertThat(tree.get("state").stringValue()).isEqualTo("established");
        assertThat(mapper.treeToValue(tree, Call.class)).isEqualTo(call);
    }

    @Test
    void the_layout_of_the_mapper_applies() {
        ObjectMapper indented =
                mapper.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

        assertThat(indented.writeValueAsString(mapper.readValue(DOCUMENT, Call.class)))
                .contains("\n  \"state\" : \"established\"");
    }

    @Test
    void a_map_of_calls_is_written() {
        Call call = mapper.readValue(DOCUMENT, Call.class);

        assertThat(mapper.writeValueAsString(Map.of("first", call))).isEqualTo("{\"first\":" + DOCUMENT + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"state\":\"established\"} | id",
                "{\"id\":\"a\",\"targets\":[{\"identity\":3}]} | targets[0].identity",
                "{\"id\":\"a\",\"id\":\"b\"} | id",
                "{\"@odata.type\":\"#microsoft.graph.user\",\"id\":\"a\"} | @odata.type"
            })
    void an_invalid_document_is_refused_with_the_place(String document, String place) {
        assertThatThrownBy(() -> mapper.readValue(document, Call.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining(place + ": ");
    }

    @Test
    void a_null_is_no_call() {
        assertThat(mapper.readValue("null", Call.class)).isNull();
    }
}
