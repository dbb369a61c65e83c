package io.github.graphcalls.contract.rules;

import java.util.function.Supplier;

/** Has rules in real time try once, in place of three times, and wait 150 ms, in place of 1.5 s, for what a wrong adapter omits. */
public final class ExpectedFailure {
    private ExpectedFailure() {}

    /** Runs a trial of a wrong adapter. */
    public static <T> T of(Supplier<T> trial) {
        RealTime.EXPECTED_FAILURE.set(true);
        try {
            return trial.get();
        } finally {
            RealTime.EXPECTED_FAILURE.remove();
        }
    }
}
