/** What is heard and seen in a call: media configuration, streams, tones, transcription. */
package io.github.graphcalls.call.media;
