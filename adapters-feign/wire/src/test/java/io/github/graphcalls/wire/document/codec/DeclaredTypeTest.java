package io.github.graphcalls.wire.document.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.graphcalls.call.ApplicationMetadata;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.meeting.MeetingInfo.OtherMeetingInfo;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.CallDocumentStream;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.Documents;
import io.github.graphcalls.wire.document.GraphCallModule;
import io.github.graphcalls.wire.document.codec.snapshot.SnapshotLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that declares itself to be something other than a call. */
class DeclaredTypeTest {

    private static final String PARTICIPANT = "{\"@odata.type\":\"#microsoft.graph.participant\",\"id\":\"1\"}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#microsoft.graph.participant | a participant",
                "microsoft.graph.participant | a participant",
                "https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.participant | a participant",
                "#microsoft.graph.callRecords.callRecord | a callRecord",
                "#microsoft.graph.callRecords.call | a microsoft.graph.callRecords.call",
                "#microsoft.graph.commsOperation | a commsOperation",
                "#microsoft.graph.user | a user",
                "#microsoft.graph.audioRoutingGroup | an audioRoutingGroup",
                "#microsoft.graph.callOptions | a callOptions",
                "#microsoft.graph.calls | a calls",
                "microsoft.graph.participant# | a participant#",
                "# | a #",
                "https://graph.microsoft.com/v1.0/$metadata# | a 0/$metadata#",
                "#microsoft.graph.cal | a cal",
                "#microsoft.graph.commsNotification | a commsNotification",
                "#Collection(microsoft.graph.call) | a Collection(microsoft.graph.call)",
                "#microsoft.graph. | a microsoft.graph.",
                "#(microsoft.graph.call) | a (microsoft.graph.call)",
                "#microsoft.graph.call# participant | a participant",
                "ä | a ä"
            })
    void a_document_of_another_type_is_malformed_at_its_type(String type, String found) {
        Malformed malformed = Documents.malformed("{\"@odata.type\":\"" + type + "\",\"id\":\"1\"}");

        assertThat(malformed.place()).isEqualTo("@odata.type");
        assertThat(malformed.problem()).isEqualTo("expected a call, found " + found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\",\"@odata.type\":\"#microsoft.graph.participant\"}",
                "{\"@odata.type\":\"#microsoft.graph.participant\"}",
                "{\"@odata.type\":\"#microsoft.graph.callRecords.callRecord\",\"id\":\"1\",\"participants\":[{\"user\":{}}]}",
                "{\"@odata.type\":\"#microsoft.graph.group\",\"id\":5}"
            })
    void an_invalid_type_is_reported_wherever_it_stands(String document) {
        assertThat(Documents.malformed(document).place()).isEqualTo("@odata.type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\"}",
                "{\"@odata.type\":null,\"id\":\"1\"}",
                "{\"@odata.type\":\"#microsoft.graph.call\",\"id\":\"1\"}",
                "{\"@odata.context\":\"https://graph.microsoft.com/v1.0/$metadata#users/$entity\",\"id\":\"1\"}",
                "{\"id\":\"1\",\"source\":{\"@odata.type\":\"#microsoft.graph.participantInfo\"}}",
                "{\"id\":\"1\",\"source\":{\"@odata.type\":\"#microsoft.graph.somethingNew\"}}"
            })
    void a_document_that_declares_no_other_type_is_a_call(String document) {
        assertThat(Documents.outcome(document).toOptional()).isPresent();
    }

    @Test
    void a_document_of_another_type_in_a_stream_is_malformed_and_the_next_one_is_read() throws IOException {
        String documents = "{\"id\":\"1\"}" + PARTICIPANT + "{\"id\":\"2\"}";

        try (CallDocumentStream stream = CallDocuments.stream(new ByteArrayInputStream(Documents.bytes(documents)))) {
            assertThat(stream.next().flatMap(LookupOutcome::toOptional)).isPresent();
            assertThat(stream.next())
                    .containsInstanceOf(Malformed.class)
                    .map(outcome -> ((Malformed) outcome).place())
                    .contains("@odata.type");
            assertThat(stream.next().flatMap(LookupOutcome::toOptional)).isPresent();
            assertThat(stream.next()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void every_record_of_the_domain_has_a_type_except_for_families_and_undocumented_objects() {
        assertThat(DeclaredType.of(ParticipantInfo.class)).isEqualTo("#microsoft.graph.participantInfo");
        assertThat(DeclaredType.isNamed(ParticipantInfo.class)).isTrue();
        assertThat(List.of(ApplicationMetadata.class, OtherMeetingInfo.class, SnapshotLine.class))
                .noneMatch(DeclaredType::isNamed);
    }

    @Test
    void a_mapper_refuses_an_object_of_another_type_in_a_list_of_calls() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new GraphCallModule());

        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() ->
                        mapper.readValue("[{\"id\":\"1\"}," + PARTICIPANT + "]", new TypeReference<List<Call>>() {}))
                .satisfies(refused ->
                        assertThat(GraphCallModule.malformed(refused).place()).isEqualTo("[1].@odata.type"));
    }

    @Test
    void a_type_of_any_length_is_reported_on_one_short_line() {
        String endless = "#" + "microsoft.".repeat(100_000) + "x".repeat(100_000) + "\\n";

        Malformed malformed = Documents.malformed("{\"@odata.type\":\"" + endless + "\",\"id\":\"1\"}");

        assertThat(malformed.place()).isEqualTo("@odata.type");
        assertThat(malformed.problem()).hasSizeLessThan(600).doesNotContain("\n");
    }
}
