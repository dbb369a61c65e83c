package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.media.CallMediaState;
import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.call.media.CallTranscriptionState;
import io.github.graphcalls.call.media.MediaConfig;
import io.github.graphcalls.call.media.MediaConfig.AppHostedMediaConfig;
import io.github.graphcalls.call.media.MediaConfig.OtherMediaConfig;
import io.github.graphcalls.call.media.MediaConfig.ServiceHostedMediaConfig;
import io.github.graphcalls.call.media.MediaDirection;
import io.github.graphcalls.call.media.MediaInfo;
import io.github.graphcalls.call.media.MediaState;
import io.github.graphcalls.call.media.MediaStream;
import io.github.graphcalls.call.media.Modality;
import io.github.graphcalls.call.media.Tone;
import io.github.graphcalls.call.media.ToneInfo;
import io.github.graphcalls.call.value.Evolvable;
import java.util.List;
import java.util.Optional;

/** Generates media configurations, modalities, tones and streams. */
record GeneratedMedia(RandomValues random) {

    MediaConfig config() {
        return random.unknownVariant()
                .<MediaConfig>map(extras -> new OtherMediaConfig(random.maybeFlag(), extras))
                .orElseGet(() -> random.flag() ? serviceHosted() : appHosted());
    }

    private MediaConfig serviceHosted() {
        return new ServiceHostedMediaConfig(random.maybeFlag(), random.several(0, 2, this::prompt), random.extras());
    }

    private MediaConfig appHosted() {
        return new AppHostedMediaConfig(
                random.maybeFlag(), random.maybe(() -> "<" + random.hex(24) + ">"), random.extras());
    }

    private MediaInfo prompt() {
        return new MediaInfo(Optional.of(random.uri("prompts") + ".wav"), random.maybe(random::guid), random.extras());
    }

    /** Only an established call may have active media. */
    CallMediaState state(boolean connected) {
        return new CallMediaState(
                random.maybe(() -> connected ? random.word(MediaState.class) : Evolvable.of(MediaState.INACTIVE)),
                random.extras());
    }

    List<Evolvable<Modality>> modalities(int fewest) {
        return random.several(fewest, 3, () -> random.word(Modality.class)).stream()
                .distinct()
                .toList();
    }

    CallTranscriptionInfo transcription() {
        return new CallTranscriptionInfo(
                Optional.of(random.word(CallTranscriptionState.class)), random.maybe(random::time), random.extras());
    }

    ToneInfo tone() {
        return new ToneInfo(Optional.of(number()), Optional.of(random.word(Tone.class)), random.extras());
    }

    MediaStream stream() {
        return new MediaStream(
                Optional.of(random.word(MediaDirection.class)),
                Optional.of(random.word(Modality.class)),
                Optional.of(Integer.toString(random.below(1000))),
                Optional.of(random.flag()),
                random.maybe(() -> random.oneOf("main-audio", "main-video", "applicationsharing-video")),
                random.extras());
    }

    /** Returns a sequence number, one time in eight larger than a double can represent. */
    long number() {
        return random.oneIn(8) ? Long.MAX_VALUE - random.below(10) : random.below(10_000);
    }
}
