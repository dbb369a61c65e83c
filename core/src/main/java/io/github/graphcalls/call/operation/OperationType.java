package io.github.graphcalls.call.operation;

/** The kind of an operation: its type in Graph. */
public enum OperationType {
    /** The base type. */
    COMMS_OPERATION,
    /** Adds the large gallery view. */
    ADD_LARGE_GALLERY_VIEW_OPERATION,
    /** Cancels what is being played or recorded. */
    CANCEL_MEDIA_PROCESSING_OPERATION,
    /** Invites participants. */
    INVITE_PARTICIPANTS_OPERATION,
    /** Mutes a participant. */
    MUTE_PARTICIPANT_OPERATION,
    /** Plays a prompt. */
    PLAY_PROMPT_OPERATION,
    /** Records a participant. */
    RECORD_OPERATION,
    /** Sends DTMF tones. */
    SEND_DTMF_TONES_OPERATION,
    /** Starts music on hold. */
    START_HOLD_MUSIC_OPERATION,
    /** Stops music on hold. */
    STOP_HOLD_MUSIC_OPERATION,
    /** Subscribes to tones. */
    SUBSCRIBE_TO_TONE_OPERATION,
    /** Unmutes the application. */
    UNMUTE_PARTICIPANT_OPERATION,
    /** Informs the participants of a recording. */
    UPDATE_RECORDING_STATUS_OPERATION
}
