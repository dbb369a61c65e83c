package io.github.graphcalls.verdict.readme;

import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.OutcomeCases;
import io.github.graphcalls.lookup.outcome.Rejected;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.outcome.TimedOut;
import io.github.graphcalls.lookup.outcome.Unavailable;

class Advice implements OutcomeCases<String> {
    @Override
    public String found(Found outcome) {
        return "found " + outcome.call();
    }

    @Override
    public String notFound(NotFound outcome) {
        return outcome.evidence() == NotFound.Evidence.CALL_SERVICE ? "it has ended" : "check the base URL: " + outcome;
    }

    @Override
    public String denied(Denied outcome) {
        return "ask an administrator: " + outcome.reason();
    }

    @Override
    public String rejected(Rejected outcome) {
        return "Graph refuses the request: " + outcome;
    }

    @Override
    public String throttled(Throttled outcome) {
        return "too many requests until " + outcome.retryAt();
    }

    @Override
    public String unavailable(Unavailable outcome) {
        return "no answer: " + outcome.cause();
    }

    @Override
    public String timedOut(TimedOut outcome) {
        return "no answer before " + outcome.deadline();
    }

    @Override
    public String malformed(Malformed outcome) {
        return "not a call, at " + outcome.place();
    }
}
