/** The media of a call: configuration, streams, tones, transcription. */
@NullMarked
package io.github.graphcalls.call.media;

import org.jspecify.annotations.NullMarked;
