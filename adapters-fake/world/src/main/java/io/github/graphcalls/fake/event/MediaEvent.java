package io.github.graphcalls.fake.event;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.media.CallMediaState;
import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.call.media.CallTranscriptionState;
import io.github.graphcalls.call.media.MediaConfig.AppHostedMediaConfig;
import io.github.graphcalls.call.media.MediaState;
import io.github.graphcalls.call.media.Tone;
import io.github.graphcalls.call.media.ToneInfo;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.value.Evolvable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** An event on the media of a call: audio, tones, transcription, operations. All are immutable. */
public sealed interface MediaEvent extends Event {

    @Override
    default Optional<String> refusalFor(Call call) {
        return Transition.refusalOfOver(call);
    }

    /**
     * The state of the audio changes.
     *
     * @param audio the new state
     */
    record AudioBecomes(MediaState audio) implements MediaEvent {

        public AudioBecomes {
            requireNonNull(audio, "audio");
        }

        @Override
        public Call applyTo(Call call, Instant at) {
            return call.toBuilder().mediaState(CallMediaState.ofAudio(audio)).build();
        }

        /** Audio flows in an established call only: a bot waits for it after that state (FACTS.md#audio-active). */
        @Override
        public Optional<String> refusalFor(Call call) {
            boolean early = call.hasState(CallState.INCOMING)
                    || call.hasState(CallState.ESTABLISHING)
                    || call.hasState(CallState.RINGING)
                    || call.hasState(CallState.REDIRECTING);
            return audio == MediaState.ACTIVE && early
                    ? Optional.of("audio cannot be active while the call is "
                            + call.state().orElseThrow() + "; make the call established first")
                    : MediaEvent.super.refusalFor(call);
        }

        @Override
        public String toString() {
            return "audio " + Evolvable.wordOf(audio);
        }
    }

    /**
     * The call receives a tone (DTMF). Its sequence id is one more than that of the last tone.
     *
     * @param tone the tone
     */
    record Presses(Tone tone) implements MediaEvent {

        public Presses {
            requireNonNull(tone, "tone");
        }

        @Override
        public Call applyTo(Call call, Instant at) {
            long last = call.toneInfo().flatMap(ToneInfo::sequenceId).orElse(0L);
            return call.toBuilder().toneInfo(ToneInfo.of(last + 1, tone)).build();
        }

        /** Graph reports tones only for media that the service hosts (FACTS.md#tones). */
        @Override
        public Optional<String> refusalFor(Call call) {
            return call.mediaConfig()
                            .filter(AppHostedMediaConfig.class::isInstance)
                            .isPresent()
                    ? Optional.of(
                            "tones are not reported when the application hosts the media; use a service-hosted mediaConfig")
                    : MediaEvent.super.refusalFor(call);
        }

        @Override
        public String toString() {
            return "presses " + Evolvable.wordOf(tone);
        }
    }

    /**
     * The state of transcription changes.
     *
     * @param state the new state
     */
    record Transcription(CallTranscriptionState state) implements MediaEvent {

        public Transcription {
            requireNonNull(state, "state");
        }

        @Override
        public Call applyTo(Call call, Instant at) {
            return call.toBuilder()
                    .transcription(CallTranscriptionInfo.of(state, at.atOffset(ZoneOffset.UTC)))
                    .build();
        }

        @Override
        public String toString() {
            return "transcription " + Evolvable.wordOf(state);
        }
    }

    /**
     * Adds an operation to the call, or replaces the one of the same id.
     *
     * @param operation the operation after the event
     */
    record Operates(CommsOperation operation) implements MediaEvent {

        public Operates {
            requireNonNull(operation, "operation");
        }

        @Override
        public Call applyTo(Call call, Instant at) {
            return OperationList.of(call).with(operation, call);
        }

        @Override
        public Optional<String> refusalFor(Call call) {
            return MediaEvent.super
                    .refusalFor(call)
                    .or(() -> OperationList.of(call).refusalOf(operation));
        }

        @Override
        public String toString() {
            return operation.type().map(Object::toString).orElse("operation") + " "
                    + operation.id().orElse("without an id")
                    + operation.status().map(status -> " " + status).orElse("");
        }
    }
}
