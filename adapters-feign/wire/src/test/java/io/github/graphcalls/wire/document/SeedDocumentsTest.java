package io.github.graphcalls.wire.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.call.media.CallTranscriptionState;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.media.MediaInfo;
import io.github.graphcalls.call.media.Modality;
import io.github.graphcalls.call.meeting.ChatInfo;
import io.github.graphcalls.call.meeting.MeetingInfo.OrganizerMeetingInfo;
import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.lookup.outcome.Malformed;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two answers of Graph's page, as they should be and as the page prints them, with a comma too many. */
class SeedDocumentsTest {

    @ParameterizedTest
    @CsvSource({"peer-to-peer, 14, 7", "group, 14, 7"})
    void documents_with_a_trailing_comma_are_refused_strictly_with_line_and_column(
            String sample, int line, int column) {
        String printed = Documents.sample(sample + "-as-printed.json");

        Malformed malformed = Documents.malformed(printed);

        assertThat(malformed.place()).isEqualTo("source.identity.application");
        assertThat(malformed.problem())
                .startsWith("not JSON: ")
                .contains("double-quote")
                .endsWith("(line " + line + ", column " + column + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"peer-to-peer", "group"})
    void documents_with_a_trailing_comma_are_read_leniently(String sample) {
        byte[] printed = Documents.bytes(Documents.sample(sample + "-as-printed.json"));

        Optional<Call> lenient = Documents.streamed(printed).toOptional();

        assertThat(lenient).contains(Documents.call(Documents.sample(sample + ".json")));
    }

    @Test
    void the_group_call_has_every_value_of_the_documentation() {
        Call call = Documents.call(Documents.sample("group.json"));

        assertThat(call)
                .isEqualTo(Call.builder(CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92"))
                        .state(CallState.ESTABLISHED)
                        .direction(CallDirection.OUTGOING)
                        .callbackUri("https://bot.contoso.com/callback")
                        .source(callingBot())
                        .requestedModalities(List.of(Evolvable.of(Modality.AUDIO)))
                        .mediaConfig(beepAndCool())
                        .chatInfo(ChatInfo.ofMeeting(
                                "19:meeting_Win6Ydo4wsMijFjZS00ZGVjLTk5MGUtOTRjNWY2NmNkYTFm@thread.v2"))
                        .meetingInfo(new OrganizerMeetingInfo(
                                Optional.of(IdentitySet.ofUser(Identity.of("5810cede-f3cc-42eb-b2c1-e9bd5d53ec96"))),
                                Optional.of(true),
                                Extras.NONE))
                        .transcription(CallTranscriptionInfo.of(
                                CallTranscriptionState.INACTIVE, OffsetDateTime.parse("2020-05-28T00:10:54.104318Z")))
                        .myParticipantId("05491616-385f-44a8-9974-18cc5f9933c1")
                        .extras(context())
                        .build());
    }

    @Test
    void the_peer_to_peer_call_has_every_value_of_the_documentation() {
        Call call = Documents.call(Documents.sample("peer-to-peer.json"));

        assertThat(call)
                .isEqualTo(Call.builder(CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab"))
                        .state(CallState.ESTABLISHED)
                        .direction(CallDirection.OUTGOING)
                        .callbackUri("https://bot.contoso.com/callback")
                        .source(callingBot())
                        .targets(List.of(InvitationParticipantInfo.of(
                                IdentitySet.ofUser(Identity.of("112f7296-5fa4-42ca-bae8-6a692b15d4b8", "John")))))
                        .requestedModalities(List.of(Evolvable.of(Modality.AUDIO)))
                        .mediaConfig(beepAndCool())
                        .myParticipantId("499ff390-7a72-40e8-83a0-8fac6295ae7e")
                        .extras(context())
                        .build());
    }

    private static ParticipantInfo callingBot() {
        return ParticipantInfo.of(
                IdentitySet.ofApplication(Identity.of("2891555a-92ff-42e6-80fa-6e1300c6b5c6", "Calling Bot")));
    }

    private static MediaConfig beepAndCool() {
        return MediaConfig.serviceHosted(List.of(
                MediaInfo.of("https://cdn.contoso.com/beep.wav", "f8971b04-b53e-418c-9222-c82ce681a582"),
                MediaInfo.of("https://cdn.contoso.com/cool.wav", "86dc814b-c172-4428-9112-60f8ecae1edb")));
    }

    private static Extras context() {
        return Extras.of(
                Map.of("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#communications/calls/$entity"));
    }
}
