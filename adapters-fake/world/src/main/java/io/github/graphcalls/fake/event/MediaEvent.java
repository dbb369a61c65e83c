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

/** Something that happens to the media of a call. All are immutable. */
public sealed interface MediaEvent extends Event {

    @Override
    default Optional<String> refusalFor(Call call) {
        return Transition.refusalOfOver(call);
    }

    /**
     * Sound begins or ceases to flow.
     *
     * @param audio whether it flows
     */
    record AudioBecomes(MediaState audio) implements MediaEvent {

        public AudioBecomes {
            requireNonNull(audio, "audio");
        }

        @Override
        public Call applyTo(Call call, Instant at) {
            return call.toBuilder().mediaState(CallMediaState.ofAudio(audio)).build();
        }

        /** Bots wait for audio in an established call (fact 3.5): in one that is being set up, none flows. */
        @Override
        public Optional<String> refusalFor(Call call) {
            boolean early = call.is(CallState.INCOMING)
                    || call.is(CallState.ESTABLISHING)
                    || call.is(CallState.RINGING)
                    || call.is(CallState.REDIRECTING);
            return audio == MediaState.ACTIVE && early
                    ? Optional.of("no sound flows while the call is "
                            + call.state().orElseThrow() + "; let it be established first")
                    : MediaEvent.super.refusalFor(call);
        }

        @Override
        public String toString() {
            return "audio " + Evolvable.wordOf(audio);
        }
    }

    /**
     * Somebody presses a key. Its place in the order is the next number.
     *
     * @param tone the tone of the key
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

        /** Tones are told for media that the service hosts, and for no other (fact 3.4). */
        @Override
        public Optional<String> refusalFor(Call call) {
            return call.mediaConfig()
                            .filter(AppHostedMediaConfig.class::isInstance)
                            .isPresent()
                    ? Optional.of("tones are not told when the application hosts the media; let the service host it")
                    : MediaEvent.super.refusalFor(call);
        }

        @Override
        public String toString() {
            return "presses " + Evolvable.wordOf(tone);
        }
    }

    /**
     * Transcription begins or ends.
     *
     * @param state the state of transcription
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
     * An operation begins, or one of the same id is at another point.
     *
     * @param operation the operation from here on
     */
    record Operates(CommsOperation operation) implements MediaEvent {

        public Operates {
            requireNonNull(operation, "operation");
        }

        @Override
        public Call applyTo(Call call, Instant at) {
            return OperationList.of(call).with(operation).in(call);
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
