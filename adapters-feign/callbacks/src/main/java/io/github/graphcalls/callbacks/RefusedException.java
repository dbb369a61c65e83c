package io.github.graphcalls.callbacks;

import io.github.graphcalls.callbacks.CallbackResult.Reason;

/** A token that proves nothing; its message holds no part of the token. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
