package io.github.graphcalls.examples.benchmarks.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the objects within a call, for {@link HandWrittenReader}. */
final class HandWrittenParts {

    private HandWrittenParts() {}

    static List<InvitationParticipantInfo> targets(JsonParser p) throws IOException {
        List<InvitationParticipantInfo> targets = new ArrayList<>();
        while (p.nextToken() != JsonToken.END_ARRAY) {
            targets.add(InvitationParticipantInfo.of(participantIdentity(p)));
        }
        return targets;
    }

    static List<Evolvable<Modality>> modalities(JsonParser p) throws IOException {
        List<Evolvable<Modality>> modalities = new ArrayList<>();
        while (p.nextToken() != JsonToken.END_ARRAY) {
            modalities.add(Evolvable.parse(Modality.class, p.getText()));
        }
        return modalities;
    }

    static IdentitySet participantIdentity(JsonParser p) throws IOException {
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

    static MediaConfig media(JsonParser p) throws IOException {
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

    static ChatInfo chat(JsonParser p) throws IOException {
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

    static MeetingInfo meeting(JsonParser p) throws IOException {
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

    static CallTranscriptionInfo transcription(JsonParser p) throws IOException {
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
