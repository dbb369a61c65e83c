package io.github.graphcalls.emulator;

import io.github.graphcalls.call.specimen.CallSpecimens.Word;

/** What the emulator's top package may know. */
public final class Top {
    private Word word;
}
