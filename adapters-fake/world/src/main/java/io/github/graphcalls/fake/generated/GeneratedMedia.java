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

/** What is heard and seen. */
final class GeneratedMedia {

    private final RandomValues draws;

    GeneratedMedia(RandomValues draws) {
        this.draws = draws;
    }

    MediaConfig config() {
        return draws.unknownVariant()
                .<MediaConfig>map(extras -> new OtherMediaConfig(draws.maybeFlag(), extras))
                .orElseGet(() -> draws.flag() ? serviceHosted() : appHosted());
    }

    private MediaConfig serviceHosted() {
        return new ServiceHostedMediaConfig(draws.maybeFlag(), draws.several(0, 2, this::prompt), draws.extras());
    }

    private MediaConfig appHosted() {
        return new AppHostedMediaConfig(
                draws.maybeFlag(), draws.maybe(() -> "<" + draws.hex(24) + ">"), draws.extras());
    }

    private MediaInfo prompt() {
        return new MediaInfo(
                Optional.of(GeneratedTexts.uri(draws, "prompts") + ".wav"), draws.maybe(draws::guid), draws.extras());
    }

    /** The state of media: active in a call that is connected, perhaps, and never in another. */
    CallMediaState state(boolean connected) {
        return new CallMediaState(
                draws.maybe(() -> connected ? draws.word(MediaState.class) : Evolvable.of(MediaState.INACTIVE)),
                draws.extras());
    }

    List<Evolvable<Modality>> modalities(int fewest) {
        return draws.several(fewest, 3, () -> draws.word(Modality.class)).stream()
                .distinct()
                .toList();
    }

    CallTranscriptionInfo transcription() {
        return new CallTranscriptionInfo(
                Optional.of(draws.word(CallTranscriptionState.class)),
                draws.maybe(() -> GeneratedTexts.moment(draws)),
                draws.extras());
    }

    ToneInfo tone() {
        return new ToneInfo(Optional.of(number()), Optional.of(draws.word(Tone.class)), draws.extras());
    }

    MediaStream stream() {
        return new MediaStream(
                Optional.of(draws.word(MediaDirection.class)),
                Optional.of(draws.word(Modality.class)),
                Optional.of(Integer.toString(draws.below(1000))),
                Optional.of(draws.flag()),
                draws.maybe(() -> draws.oneOf("main-audio", "main-video", "applicationsharing-video")),
                draws.extras());
    }

    /** A number that counts something, once in a while beyond what a double can count. */
    long number() {
        return draws.oneIn(8) ? Long.MAX_VALUE - draws.below(10) : draws.below(10_000);
    }
}
