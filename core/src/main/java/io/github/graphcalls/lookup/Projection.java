package io.github.graphcalls.lookup;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;

/** What Graph would answer to a query of all that is known of a call (fact 2.7). */
record Projection(CallQuery query) {

    Call of(Call call) {
        CallBuilder answer = Call.builder(call.id());
        if (wants(CallProperty.STATE)) {
            call.state().ifPresent(answer::state);
        }
        if (wants(CallProperty.DIRECTION)) {
            call.direction().ifPresent(answer::direction);
        }
        if (wants(CallProperty.RESULT_INFO)) {
            call.resultInfo().ifPresent(answer::resultInfo);
        }
        if (wants(CallProperty.TERMINATION_REASON)) {
            call.terminationReason().ifPresent(answer::terminationReason);
        }
        if (wants(CallProperty.SUBJECT)) {
            call.subject().ifPresent(answer::subject);
        }
        if (wants(CallProperty.CALLBACK_URI)) {
            call.callbackUri().ifPresent(answer::callbackUri);
        }
        if (wants(CallProperty.CALL_CHAIN_ID)) {
            call.callChainId().ifPresent(answer::callChainId);
        }
        if (wants(CallProperty.TENANT_ID)) {
            call.tenantId().ifPresent(answer::tenantId);
        }
        if (wants(CallProperty.MY_PARTICIPANT_ID)) {
            call.myParticipantId().ifPresent(answer::myParticipantId);
        }
        if (wants(CallProperty.SOURCE)) {
            call.source().ifPresent(answer::source);
        }
        if (wants(CallProperty.TARGETS)) {
            answer.targets(call.targets());
        }
        if (wants(CallProperty.ANSWERED_BY)) {
            call.answeredBy().ifPresent(answer::answeredBy);
        }
        if (wants(CallProperty.REQUESTED_MODALITIES)) {
            answer.requestedModalities(call.requestedModalities());
        }
        if (wants(CallProperty.ACTIVE_MODALITIES)) {
            answer.activeModalities(call.activeModalities());
        }
        if (wants(CallProperty.MEDIA_CONFIG)) {
            call.mediaConfig().ifPresent(answer::mediaConfig);
        }
        if (wants(CallProperty.MEDIA_STATE)) {
            call.mediaState().ifPresent(answer::mediaState);
        }
        if (wants(CallProperty.MEDIA_HOSTED_REGION)) {
            call.mediaHostedRegion().ifPresent(answer::mediaHostedRegion);
        }
        if (wants(CallProperty.CHAT_INFO)) {
            call.chatInfo().ifPresent(answer::chatInfo);
        }
        if (wants(CallProperty.MEETING_INFO)) {
            call.meetingInfo().ifPresent(answer::meetingInfo);
        }
        if (wants(CallProperty.MEETING_CAPABILITY)) {
            call.meetingCapability().ifPresent(answer::meetingCapability);
        }
        if (wants(CallProperty.ALLOW_GUEST_TO_BYPASS_LOBBY)) {
            call.allowGuestToBypassLobby().ifPresent(answer::allowGuestToBypassLobby);
        }
        if (wants(CallProperty.TRANSCRIPTION)) {
            call.transcription().ifPresent(answer::transcription);
        }
        if (wants(CallProperty.TONE_INFO)) {
            call.toneInfo().ifPresent(answer::toneInfo);
        }
        if (wants(CallProperty.CALL_OPTIONS)) {
            call.callOptions().ifPresent(answer::callOptions);
        }
        if (wants(CallProperty.CALL_ROUTES)) {
            answer.callRoutes(call.callRoutes());
        }
        if (wants(CallProperty.INCOMING_CONTEXT)) {
            call.incomingContext().ifPresent(answer::incomingContext);
        }
        if (wants(CallProperty.ROUTING_POLICIES)) {
            answer.routingPolicies(call.routingPolicies());
        }
        if (wants(CallProperty.RINGING_TIMEOUT_IN_SECONDS)) {
            call.ringingTimeoutInSeconds().ifPresent(answer::ringingTimeoutInSeconds);
        }
        if (wants(CallProperty.REPLACES_CONTEXT)) {
            call.replacesContext().ifPresent(answer::replacesContext);
        }
        if (wants(CallProperty.APPLICATION_METADATA)) {
            call.applicationMetadata().ifPresent(answer::applicationMetadata);
        }
        answer.extras(query.select().isEmpty() ? call.extras() : Extras.NONE);
        answer.audioRoutingGroups(expanded(CallRelationship.AUDIO_ROUTING_GROUPS, call.audioRoutingGroups()));
        answer.contentSharingSessions(
                expanded(CallRelationship.CONTENT_SHARING_SESSIONS, call.contentSharingSessions()));
        answer.operations(expanded(CallRelationship.OPERATIONS, call.operations()));
        answer.participants(expanded(CallRelationship.PARTICIPANTS, call.participants()));
        return answer.build();
    }

    private boolean wants(CallProperty property) {
        return query.select().isEmpty() || query.select().contains(property);
    }

    private <T> Relationship<T> expanded(CallRelationship name, Relationship<T> known) {
        if (!query.expand().contains(name)) {
            return Relationship.notAsked();
        }
        return known instanceof Relationship.NotAsked ? Relationship.whole(known.items()) : known;
    }
}
