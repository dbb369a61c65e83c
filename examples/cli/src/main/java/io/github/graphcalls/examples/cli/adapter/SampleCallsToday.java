package io.github.graphcalls.examples.cli.adapter;

import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Opens the fake with the calls of Graph's documentation at the current time, where the fake's own clock stands still in 1970. */
final class SampleCallsToday {

    private static final Duration SINCE_TRANSCRIPTION = Duration.ofMinutes(10);

    private SampleCallsToday() {}

    static OpenCallLookup open(InstantSource clock) {
        Call group = SampleCalls.GROUP.toBuilder()
                .transcription(SampleCalls.GROUP
                        .transcription()
                        .map(info -> CallTranscriptionInfo.of(
                                info.state().flatMap(state -> state.known()).orElseThrow(),
                                clock.instant()
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .minus(SINCE_TRANSCRIPTION)
                                        .atOffset(ZoneOffset.UTC)))
                        .orElseThrow())
                .build();
        return FakeCallLookup.on(clock, List.of(SampleCalls.PEER_TO_PEER, group));
    }
}
