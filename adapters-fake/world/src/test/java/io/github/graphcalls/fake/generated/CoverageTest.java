package io.github.graphcalls.fake.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.result.EndReason;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first 3,000 calls of a seed hold the whole model, which is walked by reflection, so that nothing new is forgotten. */
class CoverageTest {

    private static final int ENOUGH = 3_000;

    /** What Graph's metadata demands ({@code Nullable="false"}), in the words of the model. */
    private static final Set<String> FORBIDDEN = Set.of(
            "AudioRoutingGroup.id absent",
            "AudioRoutingGroup.routingMode absent",
            "Call.callbackUri absent",
            // The type of options is abstract in the metadata, so that Graph has to name one.
            "CallOptions.type absent",
            "CallRoute.finalIdentity absent",
            "CallRoute.original absent",
            "CallRoute.routingType absent",
            "CallTranscriptionInfo.state absent",
            "CommsOperation.id absent",
            "CommsOperation.status absent",
            // An operation without a type is one of the base type.
            "OperationType.COMMS_OPERATION",
            "ContentSharingSession.id absent",
            "InvitationParticipantInfo.identity absent",
            "JoinMeetingIdMeetingInfo.joinMeetingId absent",
            "MediaInfo.uri absent",
            "MediaStream.direction absent",
            "MediaStream.mediaType absent",
            "MediaStream.serverMuted absent",
            "MediaStream.sourceId absent",
            "OrganizerMeetingInfo.organizer absent",
            "Participant.id absent",
            "Participant.info absent",
            "Participant.isInLobby absent",
            "Participant.isMuted absent",
            "ParticipantInfo.identity absent",
            "RecordingInfo.recordingStatus absent",
            "ResultInfo.code absent",
            "ResultInfo.subcode absent",
            "TokenMeetingInfo.token absent",
            "ToneInfo.sequenceId absent",
            "ToneInfo.tone absent",
            // Not in the metadata: a partial relationship without items or a link cannot be written.
            "Partial.nextLink absent");

    /** What there is only where Graph has added something. */
    private static final Predicate<String> STRANGE = Pattern.compile(
                    "Other\\w+(\\..*)?|.* unknown word|.* with members")
            .asMatchPredicate()
            .and(Predicate.not("ApplicationMetadata.botData with members"::equals));

    /** The derived types that add nothing to the model but their name. */
    private static final Set<String> DERIVED = Set.of(
            "azureCommunicationServicesUserIdentity",
            "communicationsApplicationIdentity",
            "communicationsApplicationInstanceIdentity",
            "communicationsEncryptedIdentity",
            "communicationsGuestIdentity",
            "communicationsIdentitySet",
            "communicationsPhoneIdentity",
            "communicationsUserIdentity",
            "initiator",
            "userIdentity");

    @ParameterizedTest
    @ValueSource(longs = {0, 42, -1})
    void generated_calls_cover_the_metadata_and_nothing_else(long seed) {
        Set<String> expected = new HashSet<>(Model.whole());
        expected.removeAll(FORBIDDEN);
        expected.removeIf(STRANGE);
        DERIVED.forEach(type -> expected.add("#microsoft.graph." + type));

        Set<String> found = Model.of(GeneratedCalls.of(seed, ENOUGH).stream());

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 42, -1})
    void unknown_content_is_generated_everywhere_when_it_is_on(long seed) {
        Set<String> expected = new HashSet<>(Model.whole());
        expected.removeAll(FORBIDDEN);
        DERIVED.forEach(type -> expected.add("#microsoft.graph." + type));
        expected.addAll(List.of("#microsoft.graph.somethingNew", "#microsoft.graph.otherOfTomorrow"));

        Set<String> found = Model.of(GeneratedCalls.of(seed, ENOUGH).withUnknownContent().stream());

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 42, -1})
    void generated_calls_have_every_documented_end(long seed) {
        Stream<EndReason> found = GeneratedCalls.of(seed, ENOUGH).stream()
                .map(Call::end)
                .flatMap(Optional::stream)
                .map(CallEnd::reason);

        Set<EndReason> expected = EnumSet.complementOf(EnumSet.of(EndReason.UNDOCUMENTED));
        assertThat(found).containsAll(expected);
    }
}
