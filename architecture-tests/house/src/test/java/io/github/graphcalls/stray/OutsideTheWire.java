package io.github.graphcalls.stray;

import io.github.graphcalls.wire.document.codec.Codec;

public final class OutsideTheWire {
    private Codec codec;
}
