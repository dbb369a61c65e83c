/** The media of a call: configuration, streams, tones, transcription. */
package io.github.graphcalls.call.media;
