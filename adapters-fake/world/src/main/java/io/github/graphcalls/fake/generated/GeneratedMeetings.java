package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.meeting.AutoAdmittedUsers;
import io.github.graphcalls.call.meeting.ChatInfo;
import io.github.graphcalls.call.meeting.MeetingCapability;
import io.github.graphcalls.call.meeting.MeetingInfo;
import io.github.graphcalls.call.meeting.MeetingInfo.JoinMeetingIdMeetingInfo;
import io.github.graphcalls.call.meeting.MeetingInfo.OrganizerMeetingInfo;
import io.github.graphcalls.call.meeting.MeetingInfo.OtherMeetingInfo;
import io.github.graphcalls.call.meeting.MeetingInfo.TokenMeetingInfo;
import io.github.graphcalls.call.meeting.OnlineMeetingContentSharingDisabledReason;
import io.github.graphcalls.call.meeting.OnlineMeetingRestricted;
import io.github.graphcalls.call.meeting.OnlineMeetingVideoDisabledReason;
import io.github.graphcalls.call.participant.ContentSharingSession;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.RecordingInfo;
import io.github.graphcalls.call.participant.RecordingStatus;
import io.github.graphcalls.call.participant.RemovedState;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.call.value.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Generates the meeting, chat, roster and content sharing of a group call. */
record GeneratedMeetings(RandomValues random, GeneratedIdentities identities, GeneratedMedia media) {

    ChatInfo chat() {
        return new ChatInfo(
                random.nearly(() -> "19:meeting_" + random.hex(40) + "@thread.v2"),
                random.nearly(() -> "0"),
                random.maybe(() -> Long.toString(random.bits() >>> 20)),
                random.extras());
    }

    /** Returns a meeting by its organizer, which requires the chat (FACTS.md#organizer-with-chat). */
    MeetingInfo byOrganizer() {
        return new OrganizerMeetingInfo(
                Optional.of(identities.with(GeneratedIdentities.Who.USER)), random.maybeFlag(), random.extras());
    }

    /** Returns a meeting that is joined without its chat. */
    MeetingInfo byTokenOrId() {
        return random.unknownVariant()
                .<MeetingInfo>map(OtherMeetingInfo::new)
                .orElseGet(() -> random.flag() ? byToken() : byId());
    }

    private MeetingInfo byToken() {
        return new TokenMeetingInfo(Optional.of(Secret.of(random.hex(64))), random.extras());
    }

    private MeetingInfo byId() {
        return new JoinMeetingIdMeetingInfo(
                Optional.of(Long.toString(100_000_000_000L + (random.bits() >>> 28))),
                random.maybe(() -> Secret.of(random.hex(6))),
                random.extras());
    }

    MeetingCapability capability() {
        return new MeetingCapability(
                random.maybeFlag(), random.maybeFlag(), random.maybeWord(AutoAdmittedUsers.class), random.extras());
    }

    /** Returns a relationship that is not expanded, complete or partial. */
    <T> Relationship<T> relationship(String callId, String name, int most, Supplier<T> each) {
        return switch (random.below(4)) {
            case 0 -> Relationship.notExpanded();
            case 1 ->
                Relationship.partial(
                        random.several(0, most, each),
                        "https://graph.microsoft.com/v1.0/communications/calls/" + callId + "/" + name + "?$skiptoken="
                                + random.hex(8));
            default -> Relationship.complete(random.several(0, most, each));
        };
    }

    Participant participant() {
        return new Participant(
                Optional.of(random.guid()),
                Optional.of(identities.info(identities.any())),
                Optional.of(random.oneIn(4)),
                Optional.of(random.flag()),
                random.several(0, 2, media::stream),
                random.seldom(4, random::text),
                random.seldom(4, this::recording),
                random.seldom(8, () -> new RemovedState(random.maybe(() -> "Removed"), random.extras())),
                random.seldom(4, this::restricted),
                random.maybe(media::number),
                random.seldom(4, random::guid),
                random.seldom(4, () -> "1.0." + random.below(100)),
                random.seldom(8, () -> random.uri("replacements")),
                random.seldom(4, random::flag),
                random.extras());
    }

    private RecordingInfo recording() {
        return new RecordingInfo(
                random.maybe(identities::any), Optional.of(random.word(RecordingStatus.class)), random.extras());
    }

    private OnlineMeetingRestricted restricted() {
        return new OnlineMeetingRestricted(
                flags(OnlineMeetingContentSharingDisabledReason.class),
                flags(OnlineMeetingVideoDisabledReason.class),
                random.extras());
    }

    private <E extends Enum<E>> List<Evolvable<E>> flags(Class<E> type) {
        return random.several(0, 2, () -> random.word(type)).stream()
                .filter(word -> !word.text().isEmpty())
                .distinct()
                .toList();
    }

    ContentSharingSession session() {
        return new ContentSharingSession(Optional.of(random.flag() ? random.guid() : random.hex(64)), random.extras());
    }
}
