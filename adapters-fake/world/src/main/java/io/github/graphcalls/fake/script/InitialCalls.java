package io.github.graphcalls.fake.script;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.media.Modality;
import io.github.graphcalls.call.meeting.ChatInfo;
import io.github.graphcalls.call.meeting.MeetingInfo;
import io.github.graphcalls.call.participant.InvitationParticipantInfo;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.fake.chance.Guid;
import java.util.List;
import java.util.stream.Stream;

/** Makes calls in their first state, with the properties of the samples in Graph's documentation (FACTS.md#sample-calls). */
final class InitialCalls {

    private static final IdentitySet BOT =
            IdentitySet.ofApplication(Identity.of(Guid.of("application", "Calling Bot"), "Calling Bot"));

    private InitialCalls() {}

    static Call outgoing(CallId id, String first, String... others) {
        List<InvitationParticipantInfo> targets = Stream.concat(Stream.of(first), Stream.of(others))
                .map(name -> InvitationParticipantInfo.of(user(name)))
                .toList();
        return call(id, CallDirection.OUTGOING, CallState.ESTABLISHING)
                .source(ParticipantInfo.of(BOT))
                .targets(targets)
                .build();
    }

    static Call joining(CallId id, String organizer) {
        return call(id, CallDirection.OUTGOING, CallState.ESTABLISHING)
                .source(ParticipantInfo.of(BOT))
                .chatInfo(chat(id))
                .meetingInfo(MeetingInfo.organizedBy(user(organizer)))
                .build();
    }

    static Call incoming(CallId id, String caller) {
        return call(id, CallDirection.INCOMING, CallState.INCOMING)
                .source(ParticipantInfo.of(user(caller)))
                .targets(List.of(InvitationParticipantInfo.of(BOT)))
                .build();
    }

    static Call incomingFromGroup(CallId id, String caller) {
        return incoming(id, caller).toBuilder().chatInfo(chat(id)).build();
    }

    private static IdentitySet user(String name) {
        return IdentitySet.ofUser(Identity.of(Guid.of("user", name), name));
    }

    private static CallBuilder call(CallId id, CallDirection direction, CallState state) {
        return Call.builder(id)
                .direction(direction)
                .state(state)
                .callbackUri("https://bot.contoso.com/callback")
                .callChainId(Guid.of("chain", id.key()))
                .tenantId(Guid.of("tenant", "Contoso"))
                .myParticipantId(Guid.of("participant", id.key()))
                .requestedModalities(Modality.AUDIO)
                .mediaConfig(MediaConfig.serviceHosted(List.of()));
    }

    private static ChatInfo chat(CallId id) {
        return ChatInfo.ofMeeting("19:meeting_" + Guid.of("thread", id.key()).replace("-", "") + "@thread.v2");
    }
}
