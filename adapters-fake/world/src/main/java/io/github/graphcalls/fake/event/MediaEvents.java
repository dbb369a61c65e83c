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

/** The words for sound, tones, transcription and operations, to be imported statically. */
public final class MediaEvents {

    private MediaEvents() {}

    /**
     * Sound flows.
     *
     * @return the event
     */
    public static Event audioActive() {
        return new AudioBecomes(MediaState.ACTIVE);
    }

    /**
     * Sound no longer flows.
     *
     * @return the event
     */
    public static Event audioInactive() {
        return new AudioBecomes(MediaState.INACTIVE);
    }

    /**
     * Somebody presses a key.
     *
     * @param tone the tone of the key
     * @return the event
     */
    public static Event presses(Tone tone) {
        return new Presses(tone);
    }

    /**
     * Transcription begins.
     *
     * @return the event
     */
    public static Event transcriptionStarts() {
        return new Transcription(CallTranscriptionState.ACTIVE);
    }

    /**
     * Transcription ends.
     *
     * @return the event
     */
    public static Event transcriptionStops() {
        return new Transcription(CallTranscriptionState.INACTIVE);
    }

    /**
     * An operation without members of its own is under way.
     *
     * @param id the id of the operation
     * @param type what it does, such as {@link OperationType#PLAY_PROMPT_OPERATION}
     * @return the event
     * @throws IllegalArgumentException for a type that has members of its own: say {@link #operation} then
     */
    public static Event running(String id, OperationType type) {
        return operation(CommsOperation.of(id, type, OperationStatus.RUNNING));
    }

    /**
     * An operation without members of its own is done.
     *
     * @param id the id of the operation
     * @param type what it does
     * @return the event
     * @throws IllegalArgumentException for a type that has members of its own: say {@link #operation} then
     */
    public static Event completed(String id, OperationType type) {
        return operation(CommsOperation.of(id, type, OperationStatus.COMPLETED));
    }

    /**
     * An operation begins, or is at another point.
     *
     * @param operation the operation from here on
     * @return the event
     */
    public static Event operation(CommsOperation operation) {
        return new Operates(operation);
    }
}
