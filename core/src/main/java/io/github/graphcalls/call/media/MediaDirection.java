package io.github.graphcalls.call.media;

/** The direction of a media stream, seen from the participant. */
public enum MediaDirection {
    /** Neither sends nor receives. */
    INACTIVE,
    /** Sends only. */
    SEND_ONLY,
    /** Receives only. */
    RECEIVE_ONLY,
    /** Sends and receives. */
    SEND_RECEIVE
}
