package io.github.graphcalls.contract.specimen;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.media.MediaConfig.OtherMediaConfig;
import io.github.graphcalls.call.media.Modality;
import io.github.graphcalls.call.meeting.MeetingInfo.OtherMeetingInfo;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.routing.CallOptions;
import io.github.graphcalls.call.routing.CallOptionsType;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call with values that Graph may add. */
final class FutureCalls {

    private static final Identity ANDROID = Identity.builder()
            .id("112f7296-5fa4-42ca-bae8-6a692b15d4b8")
            .extras(Extras.of(Map.of("model", "R. Daneel")).withType("#microsoft.graph.androidIdentity"))
            .build();

    private static final ParticipantInfo CALLER = ParticipantInfo.builder()
            .identity(IdentitySet.ofUser(ANDROID))
            .extras(Extras.of(Collections.singletonMap("mood", null)))
            .build();

    static final Call FUTURE = Call.builder(CallId.of("0b003a80-52d1-4a9f-8e47-6c5b4a392817"))
            .state(Evolvable.parse(CallState.class, "hibernating"))
            .direction(Evolvable.parse(CallDirection.class, "sideways"))
            .requestedModalities(List.of(
                    Evolvable.of(Modality.AUDIO),
                    Evolvable.parse(Modality.class, "hologram"),
                    Evolvable.of(Modality.VIDEO)))
            .source(CALLER)
            .mediaConfig(new OtherMediaConfig(
                    Optional.empty(), Extras.of(Map.of("depth", 3)).withType("#microsoft.graph.hologramMediaConfig")))
            .meetingInfo(new OtherMeetingInfo(
                    Extras.of(Map.of("table", "round")).withType("#microsoft.graph.seanceMeetingInfo")))
            .callOptions(CallOptions.builder()
                    .type(Evolvable.parse(CallOptionsType.class, "telepathicCallOptions"))
                    .isDeltaRosterEnabled(true)
                    .build())
            .extras(Extras.of(Map.of(
                    "aNewFlag",
                    true,
                    "aNewNumber",
                    BigInteger.TWO.pow(63),
                    "aNewFraction",
                    new BigDecimal("0.1234567890123456789"),
                    "aNewObject",
                    Map.of("list", Arrays.asList(1, "two", null)))))
            .build();

    private FutureCalls() {}
}
