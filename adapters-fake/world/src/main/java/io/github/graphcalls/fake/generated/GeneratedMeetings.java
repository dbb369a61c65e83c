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

/** What ties a group call to a meeting, and who is in it. */
final class GeneratedMeetings {

    private final RandomValues draws;
    private final GeneratedIdentitySets people;
    private final GeneratedMedia media;

    GeneratedMeetings(RandomValues draws, GeneratedIdentitySets people, GeneratedMedia media) {
        this.draws = draws;
        this.people = people;
        this.media = media;
    }

    ChatInfo chat() {
        return new ChatInfo(
                draws.nearly(() -> "19:meeting_" + draws.hex(40) + "@thread.v2"),
                draws.nearly(() -> "0"),
                draws.maybe(() -> Long.toString(draws.bits() >>> 20)),
                draws.extras());
    }

    /** A meeting that is joined by its organizer, which goes together with its chat (fact 3.4). */
    MeetingInfo byOrganizer() {
        return new OrganizerMeetingInfo(
                Optional.of(people.with(GeneratedIdentitySets.Who.USER)), draws.maybeFlag(), draws.extras());
    }

    /** A meeting that is joined without its chat. */
    MeetingInfo byTokenOrId() {
        return draws.unknownVariant()
                .<MeetingInfo>map(OtherMeetingInfo::new)
                .orElseGet(() -> draws.flag() ? byToken() : byId());
    }

    private MeetingInfo byToken() {
        return new TokenMeetingInfo(Optional.of(Secret.of(draws.hex(64))), draws.extras());
    }

    private MeetingInfo byId() {
        return new JoinMeetingIdMeetingInfo(
                Optional.of(Long.toString(100_000_000_000L + (draws.bits() >>> 28))),
                draws.maybe(() -> Secret.of(draws.hex(6))),
                draws.extras());
    }

    MeetingCapability capability() {
        return new MeetingCapability(
                draws.maybeFlag(), draws.maybeFlag(), draws.maybeWord(AutoAdmittedUsers.class), draws.extras());
    }

    /** Something that was not asked for, came whole, or came in part. */
    <T> Relationship<T> relationship(String callId, String name, int most, Supplier<T> each) {
        return switch (draws.below(4)) {
            case 0 -> Relationship.notExpanded();
            case 1 ->
                Relationship.partial(
                        draws.several(0, most, each),
                        "https://graph.microsoft.com/v1.0/communications/calls/" + callId + "/" + name + "?$skiptoken="
                                + draws.hex(8));
            default -> Relationship.complete(draws.several(0, most, each));
        };
    }

    Participant participant() {
        return new Participant(
                Optional.of(draws.guid()),
                Optional.of(people.info(people.anybody())),
                Optional.of(draws.oneIn(4)),
                Optional.of(draws.flag()),
                draws.several(0, 2, media::stream),
                draws.seldom(4, () -> GeneratedTexts.any(draws)),
                draws.seldom(4, this::recording),
                draws.seldom(8, () -> new RemovedState(draws.maybe(() -> "Removed"), draws.extras())),
                draws.seldom(4, this::restricted),
                draws.maybe(media::number),
                draws.seldom(4, draws::guid),
                draws.seldom(4, () -> "1.0." + draws.below(100)),
                draws.seldom(8, () -> GeneratedTexts.uri(draws, "replacements")),
                draws.seldom(4, draws::flag),
                draws.extras());
    }

    private RecordingInfo recording() {
        return new RecordingInfo(
                draws.maybe(people::anybody), Optional.of(draws.word(RecordingStatus.class)), draws.extras());
    }

    private OnlineMeetingRestricted restricted() {
        return new OnlineMeetingRestricted(
                flags(OnlineMeetingContentSharingDisabledReason.class),
                flags(OnlineMeetingVideoDisabledReason.class),
                draws.extras());
    }

    private <E extends Enum<E>> List<Evolvable<E>> flags(Class<E> type) {
        return draws.several(0, 2, () -> draws.word(type)).stream()
                .filter(word -> !word.text().isEmpty())
                .distinct()
                .toList();
    }

    ContentSharingSession session() {
        return new ContentSharingSession(Optional.of(draws.flag() ? draws.guid() : draws.hex(64)), draws.extras());
    }
}
