package io.github.graphcalls.wire.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.media.MediaConfig.AppHostedMediaConfig;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Malformed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests a mapper of a user with this module's codecs. */
class GraphCallModuleTest {

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new GraphCallModule());

    @Test
    void a_mapper_reads_and_writes_a_call_like_the_library() throws Exception {
        String document = Documents.sample("group.json");

        Call call = mapper.readValue(document, Call.class);

        assertThat(call).isEqualTo(Documents.call(document));
        assertThat(mapper.writeValueAsString(call)).isEqualTo(CallDocuments.writeText(call));
    }

    @Test
    void a_mapper_reads_and_writes_a_part_of_a_call() throws Exception {
        String roster = "[{\"@odata.type\":\"#microsoft.graph.participant\",\"id\":\"1\",\"isMuted\":true}]";

        List<Participant> participants = mapper.readValue(roster, new TypeReference<>() {});

        assertThat(participants.get(0).isMuted()).contains(true);
        assertThat(mapper.writeValueAsString(participants)).isEqualTo(roster);
    }

    @Test
    void a_mapper_reads_and_writes_a_part_with_variants() throws Exception {
        String config = "{\"@odata.type\":\"#microsoft.graph.appHostedMediaConfig\",\"blob\":\"a\"}";

        assertThat(mapper.readValue(config, MediaConfig.class)).isEqualTo(MediaConfig.appHosted("a"));
        assertThat(mapper.readValue(config, AppHostedMediaConfig.class)).isEqualTo(MediaConfig.appHosted("a"));
        assertThat(mapper.writeValueAsString(MediaConfig.appHosted("a"))).isEqualTo(config);
    }

    @Test
    void a_mapper_with_the_module_keeps_its_other_types() throws Exception {
        record Page(List<Call> value, Map<String, String> more) {}

        Page page = mapper.readValue("{\"value\":[{\"id\":\"1\"}],\"more\":{\"a\":\"b\"}}", Page.class);

        assertThat(page.value()).containsExactly(Documents.call("{\"id\":\"1\"}"));
        assertThat(page.more()).containsEntry("a", "b");
    }

    @Test
    void a_mapper_reports_an_invalid_document_like_jackson() {
        assertThatThrownBy(() -> mapper.readValue("{\"targets\":[{\"identity\":5}]}", Call.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageStartingWith("expected an object, found a number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"targets\":[{\"identity\":5}]} | targets[0].identity | expected an object, found a number",
                "{\"id\":\"1\"       | '' | not JSON: Unexpected end-of-input: expected close marker for Object (start marker at line: 1, column: 1) (line 1, column 10)",
                "{\"id\":\"1\"} {}   | '' | not JSON: Trailing token (of type START_OBJECT) found after value (line 1, column 12)"
            })
    void a_refusal_of_a_mapper_is_reported_in_this_librarys_words(String document, String place, String problem) {
        ObjectMapper strict = mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> strict.readValue(document, Call.class))
                .extracting(GraphCallModule::malformed)
                .isEqualTo(new Malformed(place, problem, Diagnostics.NONE));
    }

    /** The parser's hash of a long name adds up what follows the first twelve bytes, four at a time, in whatever order. */
    @Test
    void colliding_names_are_reported_without_the_name_of_a_feature() {
        List<String> endings = List.of("");
        for (int length = 0; length < 6; length++) {
            endings = endings.stream()
                    .flatMap(ending -> Stream.of("0000", "1111", "2222", "3333", "4444", "5555")
                            .filter(four -> !ending.contains(four))
                            .map(four -> ending + four))
                    .toList();
        }
        String document = endings.stream()
                .map(ending -> "\"some strange" + ending + "\":1")
                .collect(joining(",", "{", "}"));
        // The table of names is the factory's: one of its own leaves that of others alone.
        ObjectMapper crowded = new ObjectMapper(GraphCallModule.jsonFactory());

        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> crowded.readTree(document.getBytes(UTF_8)))
                .extracting(GraphCallModule::malformed)
                .asString()
                .contains("beyond a bound: Spill-over slots in symbol table", "hash collisions]")
                .doesNotContain("JsonFactory", "`");
    }
}
