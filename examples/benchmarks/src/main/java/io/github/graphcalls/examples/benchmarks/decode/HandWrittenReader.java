package io.github.graphcalls.examples.benchmarks.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.media.Modality;
import io.github.graphcalls.call.meeting.ChatInfo;
import io.github.graphcalls.call.meeting.MeetingInfo;
import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the members of the two sample documents by hand, into the same records as the wire: the least that a reader can cost. It
 * skips unknown members, checks no bound and reports no place, and is here for comparison alone.
 */
public final class HandWrittenReader {

    private static final JsonFactory FACTORY = new JsonFactory();

    private HandWrittenReader() {}

    public static Call read(byte[] document) throws IOException {
        try (JsonParser parser = FACTORY.createParser(document)) {
            parser.nextToken();
            return call(parser);
        }
    }

    private static Call call(JsonParser p) throws IOException {
        CallId id = null;
        CallBuilder call = null;
        Optional<Evolvable<CallState>> state = Optional.empty();
        Optional<Evolvable<CallDirection>> direction = Optional.empty();
        String callbackUri = null;
        String participant = null;
        ParticipantInfo source = null;
        List<InvitationParticipantInfo> targets = List.of();
        List<Evolvable<Modality>> modalities = List.of();
        MediaConfig media = null;
        ChatInfo chat = null;
        MeetingInfo meeting = null;
        CallTranscriptionInfo transcription = null;
        Extras extras = Extras.NONE;
        for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
            if (p.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            switch (name) {
                case "id" -> id = CallId.of(p.getText());
                case "state" -> state = Optional.of(Evolvable.parse(CallState.class, p.getText()));
                case "direction" -> direction = Optional.of(Evolvable.parse(CallDirection.class, p.getText()));
                case "callbackUri" -> callbackUri = p.getText();
                case "myParticipantId" -> participant = p.getText();
                case "source" -> source = ParticipantInfo.of(HandWrittenParts.participantIdentity(p));
                case "targets" -> targets = HandWrittenParts.targets(p);
                case "requestedModalities" -> modalities = HandWrittenParts.modalities(p);
                case "mediaConfig" -> media = HandWrittenParts.media(p);
                case "chatInfo" -> chat = HandWrittenParts.chat(p);
                case "meetingInfo" -> meeting = HandWrittenParts.meeting(p);
                case "transcription" -> transcription = HandWrittenParts.transcription(p);
                case "@odata.context" -> extras = Extras.of(Map.of(name, p.getText()));
                default -> p.skipChildren();
            }
        }
        call = Call.builder(id).targets(targets).requestedModalities(modalities).extras(extras);
        state.ifPresent(call::state);
        direction.ifPresent(call::direction);
        if (callbackUri != null) {
            call.callbackUri(callbackUri);
        }
        if (participant != null) {
            call.myParticipantId(participant);
        }
        if (source != null) {
            call.source(source);
        }
        if (media != null) {
            call.mediaConfig(media);
        }
        if (chat != null) {
            call.chatInfo(chat);
        }
        if (meeting != null) {
            call.meetingInfo(meeting);
        }
        if (transcription != null) {
            call.transcription(transcription);
        }
        return call.build();
    }
}
