package io.github.graphcalls.lookup.outcome;

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
