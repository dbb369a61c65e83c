package io.github.graphcalls.lookup;

import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.OutcomeCases;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;

/** Returns the type of the outcome whose case was handled. */
final class HandledCase implements OutcomeCases<Class<?>> {
    @Override
    public Class<?> found(Found outcome) {
        return Found.class;
    }

    @Override
    public Class<?> notFound(NotFound outcome) {
        return NotFound.class;
    }

    @Override
    public Class<?> denied(Denied outcome) {
        return Denied.class;
    }

    @Override
    public Class<?> rejected(Rejected outcome) {
        return Rejected.class;
    }

    @Override
    public Class<?> throttled(Throttled outcome) {
        return Throttled.class;
    }

    @Override
    public Class<?> unavailable(Unavailable outcome) {
        return Unavailable.class;
    }

    @Override
    public Class<?> timedOut(TimedOut outcome) {
        return TimedOut.class;
    }

    @Override
    public Class<?> malformed(Malformed outcome) {
        return Malformed.class;
    }
}
