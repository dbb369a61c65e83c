package io.github.graphcalls.fake.event;

import io.github.graphcalls.call.media.CallTranscriptionState;
import io.github.graphcalls.call.media.MediaState;
import io.github.graphcalls.call.media.Tone;
import io.github.graphcalls.call.operation.CommsOperation;
import io.github.graphcalls.call.operation.OperationStatus;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.fake.event.MediaEvent.AudioBecomes;
import io.github.graphcalls.fake.event.MediaEvent.Operates;
import io.github.graphcalls.fake.event.MediaEvent.Presses;
import io.github.graphcalls.fake.event.MediaEvent.Transcription;

/** Makes the events of audio, tones, transcription and operations. Import its methods statically. */
public final class MediaEvents {

    private MediaEvents() {}

    /**
     * Audio becomes active.
     *
     * @return the event
     */
    public static Event audioActive() {
        return new AudioBecomes(MediaState.ACTIVE);
    }

    /**
     * Audio becomes inactive.
     *
     * @return the event
     */
    public static Event audioInactive() {
        return new AudioBecomes(MediaState.INACTIVE);
    }

    /**
     * The call receives a tone (DTMF).
     *
     * @param tone the tone
     * @return the event
     */
    public static Event presses(Tone tone) {
        return new Presses(tone);
    }

    /**
     * Transcription starts.
     *
     * @return the event
     */
    public static Event transcriptionStarts() {
        return new Transcription(CallTranscriptionState.ACTIVE);
    }

    /**
     * Transcription stops.
     *
     * @return the event
     */
    public static Event transcriptionStops() {
        return new Transcription(CallTranscriptionState.INACTIVE);
    }

    /**
     * An operation runs whose type has no members beyond those of every operation.
     *
     * @param id the id of the operation
     * @param type the type, such as {@link OperationType#PLAY_PROMPT_OPERATION}
     * @return the event
     * @throws IllegalArgumentException for a type with further members; use {@link #operation} for it
     */
    public static Event running(String id, OperationType type) {
        return operation(CommsOperation.of(id, type, OperationStatus.RUNNING));
    }

    /**
     * An operation completes whose type has no members beyond those of every operation.
     *
     * @param id the id of the operation
     * @param type the type
     * @return the event
     * @throws IllegalArgumentException for a type with further members; use {@link #operation} for it
     */
    public static Event completed(String id, OperationType type) {
        return operation(CommsOperation.of(id, type, OperationStatus.COMPLETED));
    }

    /**
     * An operation starts or changes.
     *
     * @param operation the operation after the event
     * @return the event
     */
    public static Event operation(CommsOperation operation) {
        return new Operates(operation);
    }
}
