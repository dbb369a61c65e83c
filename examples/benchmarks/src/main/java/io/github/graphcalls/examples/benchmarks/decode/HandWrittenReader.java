package io.github.graphcalls.examples.benchmarks.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallBuilder;
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
import io.github.graphcalls.call.meeting.MeetingInfo;
import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The floor: the members of the two sample documents, streamed into the same records by hand. It skips what it does not know,
 * checks no bound, and tells no place; it is there to be compared with, not to be used.
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
                case "source" -> source = ParticipantInfo.of(participantIdentity(p));
                case "targets" -> targets = targets(p);
                case "requestedModalities" -> modalities = modalities(p);
                case "mediaConfig" -> media = media(p);
                case "chatInfo" -> chat = chat(p);
                case "meetingInfo" -> meeting = meeting(p);
                case "transcription" -> transcription = transcription(p);
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

    private static List<InvitationParticipantInfo> targets(JsonParser p) throws IOException {
        List<InvitationParticipantInfo> targets = new ArrayList<>();
        while (p.nextToken() != JsonToken.END_ARRAY) {
            targets.add(InvitationParticipantInfo.of(participantIdentity(p)));
        }
        return targets;
    }

    private static List<Evolvable<Modality>> modalities(JsonParser p) throws IOException {
        List<Evolvable<Modality>> modalities = new ArrayList<>();
        while (p.nextToken() != JsonToken.END_ARRAY) {
            modalities.add(Evolvable.parse(Modality.class, p.getText()));
        }
        return modalities;
    }

    private static IdentitySet participantIdentity(JsonParser p) throws IOException {
        IdentitySet set = IdentitySet.NONE;
        for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
            if (p.nextToken() != JsonToken.VALUE_NULL && name.equals("identity")) {
                set = identitySet(p);
            } else {
                p.skipChildren();
            }
        }
        return set;
    }

    private static IdentitySet identitySet(JsonParser p) throws IOException {
        IdentitySet set = IdentitySet.NONE;
        for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
            p.nextToken();
            switch (name) {
                case "user" -> set = IdentitySet.ofUser(identity(p));
                case "application" -> set = IdentitySet.ofApplication(identity(p));
                default -> p.skipChildren();
            }
        }
        return set;
    }

    private static Identity identity(JsonParser p) throws IOException {
        String id = null;
        String displayName = null;
        for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
            if (p.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            switch (name) {
                case "id" -> id = p.getText();
                case "displayName" -> displayName = p.getText();
                default -> p.skipChildren();
            }
        }
        return displayName == null ? Identity.of(id) : Identity.of(id, displayName);
    }

    private static MediaConfig media(JsonParser p) throws IOException {
        List<MediaInfo> media = new ArrayList<>();
        for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
            p.nextToken();
            if (name.equals("preFetchMedia")) {
                while (p.nextToken() != JsonToken.END_ARRAY) {
                    media.add(medium(p));
                }
            }
        }
        return MediaConfig.serviceHosted(media);
    }

    private static MediaInfo medium(JsonParser p) throws IOException {
        String uri = null;
        String resourceId = null;
        for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
            p.nextToken();
            switch (name) {
                case "uri" -> uri = p.getText();
                case "resourceId" -> resourceId = p.getText();
                default -> p.skipChildren();
            }
        }
        return MediaInfo.of(uri, resourceId);
    }

    private static ChatInfo chat(JsonParser p) throws IOException {
        String threadId = null;
        String messageId = null;
        for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
            p.nextToken();
            switch (name) {
                case "threadId" -> threadId = p.getText();
                case "messageId" -> messageId = p.getText();
                default -> p.skipChildren();
            }
        }
        return new ChatInfo(
                Optional.ofNullable(threadId), Optional.ofNullable(messageId), Optional.empty(), Extras.NONE);
    }

    private static MeetingInfo meeting(JsonParser p) throws IOException {
        IdentitySet organizer = IdentitySet.NONE;
        Optional<Boolean> allow = Optional.empty();
        for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
            p.nextToken();
            switch (name) {
                case "organizer" -> organizer = identitySet(p);
                case "allowConversationWithoutHost" -> allow = Optional.of(p.getBooleanValue());
                default -> p.skipChildren();
            }
        }
        return new MeetingInfo.OrganizerMeetingInfo(Optional.of(organizer), allow, Extras.NONE);
    }

    private static CallTranscriptionInfo transcription(JsonParser p) throws IOException {
        Optional<Evolvable<CallTranscriptionState>> state = Optional.empty();
        Optional<OffsetDateTime> changed = Optional.empty();
        for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
            p.nextToken();
            switch (name) {
                case "state" -> state = Optional.of(Evolvable.parse(CallTranscriptionState.class, p.getText()));
                case "lastModifiedDateTime" -> changed = Optional.of(OffsetDateTime.parse(p.getText()));
                default -> p.skipChildren();
            }
        }
        return new CallTranscriptionInfo(state, changed, Extras.NONE);
    }
}
