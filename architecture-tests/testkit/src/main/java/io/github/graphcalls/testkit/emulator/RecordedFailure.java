package io.github.graphcalls.testkit.emulator;

import java.lang.reflect.Constructor;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.IncompleteExecutionException;

/** Adds a note to the message of a failure, which is all that many reports show. */
final class RecordedFailure {

    private RecordedFailure() {}

    /** Whether a test that ends with this has failed. An aborted test and a failure of the JVM do not count. */
    static boolean isFailure(Throwable end) {
        return !(end instanceof IncompleteExecutionException
                || end instanceof VirtualMachineError
                || end.getClass().getSimpleName().equals("AssumptionViolatedException"));
    }

    /**
     * Returns a copy of the failure with a note in its message. The copy has the same type if that has a constructor for a
     * message, so that a development environment compares the expected and the actual value.
     */
    static Throwable of(Throwable failure, String note) {
        String message = failure.getMessage() == null ? note : failure.getMessage() + "\n" + note;
        Throwable copy = copy(failure, message);
        if (copy == null || !message.equals(copy.getMessage())) {
            return failure instanceof AssertionError
                    ? new AssertionError(message, failure)
                    : new IllegalStateException(failure.getClass().getName() + ": " + message, failure);
        }
        copy.setStackTrace(failure.getStackTrace());
        for (Throwable suppressed : failure.getSuppressed()) {
            copy.addSuppressed(suppressed);
        }
        return copy;
    }

    private static Throwable copy(Throwable failure, String message) {
        if (failure.getClass() == AssertionFailedError.class) {
            AssertionFailedError compared = (AssertionFailedError) failure;
            return compared.isExpectedDefined() && compared.isActualDefined()
                    ? new AssertionFailedError(
                            message, compared.getExpected(), compared.getActual(), compared.getCause())
                    : new AssertionFailedError(message, compared.getCause());
        }
        try {
            Constructor<?> constructor = failure.getClass().getConstructor(String.class);
            Throwable copy = (Throwable) constructor.newInstance(message);
            return failure.getCause() == null ? copy : copy.initCause(failure.getCause());
        } catch (ReflectiveOperationException | RuntimeException noSuchCopy) {
            return failure.getClass() == AssertionError.class ? new AssertionError(message, failure.getCause()) : null;
        }
    }
}
