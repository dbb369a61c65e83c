package io.github.graphcalls.wire.document.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.github.graphcalls.call.ApplicationMetadata;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.meeting.OnlineMeetingVideoDisabledReason;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Creates codecs again, since those of documents are created once a program. */
class CodecsTest {

    @SuppressWarnings("unused")
    private interface Types {
        Optional<Evolvable<CallState>> word();

        List<Evolvable<CallState>> words();

        List<Evolvable<OnlineMeetingVideoDisabledReason>> flags();

        Relationship<String> relationship();

        Map<String, String> map();

        Optional<String> type();
    }

    private static Type type(String name) {
        return method(Types.class, name).getGenericReturnType();
    }

    private static Method method(Class<?> owner, String name) {
        try {
            return owner.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static Object read(ValueCodec<Object> codec, String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            return codec.read(parser);
        }
    }

    private static String write(ValueCodec<Object> codec, Object value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
            codec.write(value, generator);
        }
        return text.toString();
    }

    @Test
    void a_word_is_a_string() throws IOException {
        ValueCodec<Object> codec = Codecs.of(type("word"));

        assertThat(read(codec, "\"established\"")).isEqualTo(Evolvable.of(CallState.ESTABLISHED));
        assertThat(write(codec, Evolvable.of(CallState.ESTABLISHED))).isEqualTo("\"established\"");
    }

    @Test
    void a_list_of_words_is_an_array_and_flags_are_one_string() throws IOException {
        assertThat(write(Codecs.of(type("words")), read(Codecs.of(type("words")), "[\"established\",\"x\"]")))
                .isEqualTo("[\"established\",\"x\"]");
        assertThat(write(Codecs.of(type("flags")), read(Codecs.of(type("flags")), "\"watermarkProtection, x\"")))
                .isEqualTo("\"watermarkProtection,x\"");
    }

    @Test
    void a_relationship_is_an_array() throws IOException {
        assertThat(read(Codecs.of(type("relationship")), "[\"a\",\"b\"]")).isEqualTo(List.of("a", "b"));
    }

    @Test
    void a_type_without_a_codec_is_refused() {
        assertThatIllegalStateException().isThrownBy(() -> Codecs.of(type("map")));
    }

    @Test
    void records_and_sealed_families_have_one_codec_each() {
        assertThat(Codecs.of(ResultInfo.class)).isInstanceOf(RecordCodec.class).isSameAs(Codecs.of(ResultInfo.class));
        assertThat(Codecs.of(MediaConfig.class)).isInstanceOf(FamilyCodec.class);
    }

    @Test
    void parts_of_a_call_are_its_records_and_families() {
        assertThat(List.of(Call.class, ResultInfo.class, MediaConfig.class)).allMatch(Codecs::isPartOfCall);
        assertThat(List.of(
                        String.class, Extras.class, Relationship.class, CallState.class, Relationship.Complete.class))
                .noneMatch(Codecs::isPartOfCall);
    }

    @Test
    void a_component_is_required_unless_it_can_be_absent() {
        assertThat(new ComponentCodec(method(Call.class, "id"), 0).isRequired()).isTrue();
        for (String name : new String[] {"state", "requestedModalities", "participants"}) {
            ComponentCodec component = new ComponentCodec(method(Call.class, name), 0);
            assertThat(component.isRequired()).as(name).isFalse();
            assertThat(component.isRelationship()).as(name).isEqualTo(name.equals("participants"));
        }
    }

    @Test
    void a_component_named_type_is_the_type_of_the_object() {
        assertThat(new ComponentCodec(method(Call.class, "state"), 0).isType()).isFalse();
        assertThat(new ComponentCodec(method(Types.class, "type"), 0).isType()).isTrue();
    }

    @Test
    void an_object_is_read_and_written_with_its_type() throws IOException {
        String json =
                "{\"@odata.type\":\"#microsoft.graph.resultInfo\",\"code\":200,\"subcode\":5,\"x\":{\"y\":[1.50]}}";

        assertThat(write(new RecordCodec(ResultInfo.class), read(new RecordCodec(ResultInfo.class), json)))
                .isEqualTo(json);
        assertThat(read(new RecordCodec(ResultInfo.class), json.replace("subcode", "subCode")))
                .isEqualTo(read(new RecordCodec(ResultInfo.class), json));
    }

    @Test
    void a_record_whose_type_graph_does_not_document_has_no_type() throws IOException {
        RecordCodec codec = new RecordCodec(ApplicationMetadata.class);

        assertThat(write(codec, read(codec, "{}"))).isEqualTo("{}");
    }

    @Test
    void an_operation_keeps_the_type_that_its_object_has() throws IOException {
        RecordCodec codec = new RecordCodec(CommsOperation.class);
        String json = "{\"@odata.type\":\"#microsoft.graph.recordOperation\",\"id\":\"1\"}";

        assertThat(write(codec, read(codec, json))).isEqualTo(json);
    }

    @Test
    void a_link_is_a_member_of_its_own_unless_the_relationship_has_none() throws IOException {
        RecordCodec codec = new RecordCodec(Call.class);
        String json = "{\"@odata.type\":\"#microsoft.graph.call\",\"id\":\"1\",\"participants\":[],"
                + "\"participants@odata.nextLink\":\"https://graph/next\"}";

        assertThat(write(codec, read(codec, json))).isEqualTo(json);
    }

    @Test
    void a_family_has_a_variant_for_any_type() throws IOException {
        FamilyCodec codec = new FamilyCodec(MediaConfig.class);

        for (String json : new String[] {
            "{\"@odata.type\":\"#microsoft.graph.appHostedMediaConfig\",\"blob\":\"b\"}",
            "{\"@odata.type\":\"#microsoft.graph.hologramMediaConfig\",\"depth\":3}",
            "{}"
        }) {
            assertThat(write(codec, read(codec, json))).isEqualTo(json);
        }
        assertThat(read(new FamilyCodec(MediaConfig.class), "{\"blob\":\"b\"}"))
                .isInstanceOf(MediaConfig.OtherMediaConfig.class);
    }

    @Test
    void a_participant_is_read_whatever_the_order_of_its_members() throws IOException {
        RecordCodec codec = new RecordCodec(Participant.class);

        assertThat(read(codec, "{\"isMuted\":true,\"id\":\"1\"}"))
                .isEqualTo(read(codec, "{\"id\":\"1\",\"isMuted\":true}"));
    }
}
