package io.github.graphcalls.wire.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.Malformed;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Depth, length, size, and numbers that take more room than they look. */
class BoundsTest {

    @Test
    void a_document_of_four_mebibytes_is_read_and_a_longer_one_is_not() {
        byte[] largest = Arrays.copyOf(Documents.bytes("{\"id\":\"1\"}"), CallDocuments.MAX_BYTES);
        Arrays.fill(largest, 10, largest.length, (byte) ' ');

        assertThat(CallDocuments.read(largest)).isInstanceOf(Found.class);
        assertThat(CallDocuments.read(Arrays.copyOf(largest, CallDocuments.MAX_BYTES + 1)))
                .hasToString("Malformed[expected at most 4194304 bytes, found 4194305]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"subject\":", "\"unknown\":"})
    void a_string_may_be_as_long_as_the_document(String member) {
        String text = "x".repeat(CallDocuments.MAX_BYTES - 100);

        Call call = Documents.call("{\"id\":\"1\"," + member + "\"" + text + "\"}");

        assertThat(CallDocuments.writeText(call)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"1\",\"unknown\":", "{\"id\":\"1\",\"mediaConfig\":{\"unknown\":", ""})
    void the_depth_of_a_document_is_bounded(String start) {
        for (String step : new String[] {"[", "{\"a\":"}) {
            Malformed malformed = Documents.malformed(start + step.repeat(100_000));

            assertThat(malformed.toString()).containsAnyOf("beyond a bound: ", "expected an object, found an array");
            assertThat(Documents.streamed(Documents.bytes(start + step.repeat(100_000))))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void a_document_that_is_too_deep_is_reported_with_the_bound() {
        assertThat(Documents.outcome("{\"id\":\"1\",\"unknown\":" + "[".repeat(64)))
                .hasToString("Malformed[unknown" + "[0]".repeat(63)
                        + ": beyond a bound: Document nesting depth (65) exceeds the maximum allowed (64)]");
    }

    @Test
    void a_document_of_60_levels_is_read() {
        String document = "{\"id\":\"1\",\"unknown\":" + "[".repeat(60) + "]".repeat(60) + "}";

        assertThat(Documents.outcome(document)).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"a\":0}", "[0]", "\"\"", "1", "null", "1.5", "[{}]", "{\"a\":[]}"})
    void a_document_with_too_many_small_values_is_malformed(String thing) {
        int fit = (CallDocuments.MAX_BYTES - 100) / (thing.length() + 1);
        String things = (thing + ",").repeat(fit) + thing;

        for (String place : new String[] {"unknown", "mediaConfig"}) {
            String value = place.equals("unknown") ? "[" + things + "]" : "{\"a\":[" + things + "]}";
            Malformed malformed = (Malformed) Documents.outcome("{\"id\":\"1\",\"" + place + "\":" + value + "}");

            assertThat(malformed.place()).startsWith(place);
            assertThat(malformed.problem()).startsWith("beyond a bound: ").contains("52428 values");
        }
    }

    @Test
    void a_document_with_50000_values_is_read() {
        for (String thing : new String[] {"[]", "{}", "0", "null", "\"\""}) {
            String things = (thing + ",").repeat(49_999) + thing;

            assertThat(Documents.outcome("{\"id\":\"1\",\"unknown\":[" + things + "]}"))
                    .isInstanceOf(Found.class);
        }
    }

    @Test
    void the_bound_on_values_without_strings_is_exact() {
        // The document itself, its id, and the array are values too; id, unknown and the text of the id are 11
        // characters.
        int most = (5 * 1024 * 1024 - 11) / 100 - 3;

        assertThat(Documents.outcome("{\"id\":\"1\",\"unknown\":[" + "0,".repeat(most - 1) + "{}]}"))
                .isInstanceOf(Malformed.class);
        assertThat(Documents.outcome("{\"id\":\"1\",\"unknown\":[" + "{},".repeat(most - 1) + "{}]}"))
                .isInstanceOf(Found.class);
        assertThat(Documents.outcome("{\"id\":\"1\",\"unknown\":[" + "{},".repeat(most) + "{}]}"))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void names_and_wide_strings_count_against_the_bound() {
        String name = "n".repeat(40_000);
        String wide = "\u0100" + "x".repeat(40_000);

        assertThat(Documents.outcome("{\"id\":\"1\",\"unknown\":[" + ("{\"" + name + "\":0},").repeat(100) + "0]}"))
                .isInstanceOf(Found.class);
        assertThat(Documents.outcome("{\"id\":\"1\",\"unknown\":[" + ("\"" + wide + "\",").repeat(60) + "0]}"))
                .isInstanceOf(Found.class);
        assertThat(Documents.outcome("{\"id\":\"1\",\"unknown\":[" + ("\"" + wide + "\",").repeat(70) + "0]}"))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"participants\":[%s]|{\"id\":\"p\",\"a\":{\"b\":{}}}",
                "\"targets\":[%s]|{\"a\":[]}",
                "\"operations\":[%s]|{\"a\":{},\"@odata.type\":\"#x\"}",
                "\"requestedModalities\":[%s]|\"a\""
            })
    void a_modelled_list_with_too_many_values_is_malformed(String shape) {
        String[] parts = shape.split("\\|");
        String members = parts[0].formatted((parts[1] + ",").repeat(60_000) + parts[1]);

        Malformed malformed = (Malformed) Documents.outcome("{\"id\":\"1\"," + members + "}");

        assertThat(malformed.place()).contains("[");
        assertThat(malformed.problem()).startsWith("beyond a bound: ");
    }

    @Test
    void a_stream_bounds_each_document_by_itself() throws Exception {
        String document = "{\"id\":\"1\",\"unknown\":[" + "0,".repeat(40_000) + "0]}";

        try (CallDocumentStream stream =
                CallDocuments.stream(new ByteArrayInputStream(Documents.bytes(document.repeat(3))))) {
            for (int i = 0; i < 3; i++) {
                assertThat(stream.next()).get().isInstanceOf(Found.class);
            }
            assertThat(stream.next()).isEmpty();
        }
    }

    @Test
    void a_mapper_over_the_factory_has_the_bound_on_values_whatever_it_reads_from() throws Exception {
        String document = "[" + "0,".repeat(60_000) + "0]";
        ObjectMapper mapper = new ObjectMapper(GraphCallModule.jsonFactory());

        for (ObjectMapper each : List.of(mapper, mapper.copy())) {
            assertThatThrownBy(() -> each.readTree(document)).isInstanceOf(StreamConstraintsException.class);
            assertThatThrownBy(() -> each.readTree(Documents.bytes(document)))
                    .isInstanceOf(StreamConstraintsException.class);
            assertThatThrownBy(() -> each.readTree(new StringReader(document)))
                    .isInstanceOf(StreamConstraintsException.class);
            assertThatThrownBy(() -> each.readTree(new ByteArrayInputStream(Documents.bytes(document))))
                    .isInstanceOf(StreamConstraintsException.class);
        }
    }

    @Test
    void the_number_of_words_in_one_string_is_bounded() {
        String place = "participants[0].restrictedExperience.videoDisabled";
        for (String words : new String[] {",".repeat(100), "a,".repeat(200_000), "watermarkProtection,".repeat(100)}) {
            Malformed malformed = (Malformed) Documents.outcome(restricted(words));

            assertThat(malformed.place()).isEqualTo(place);
            assertThat(malformed.problem()).contains("at most 100 words");
        }
        assertThat(Documents.outcome(restricted("a" + ",a".repeat(99)))).isInstanceOf(Found.class);
    }

    private static String restricted(String words) {
        return "{\"id\":\"1\",\"participants\":[{\"restrictedExperience\":{\"videoDisabled\":\"" + words + "\"}}]}";
    }

    @Test
    void the_length_of_a_name_is_bounded() {
        assertThat(Documents.outcome("{\"id\":\"1\",\"" + "n".repeat(60_000) + "\":1}")
                        .toString())
                .contains("beyond a bound: Name length");
    }
}
