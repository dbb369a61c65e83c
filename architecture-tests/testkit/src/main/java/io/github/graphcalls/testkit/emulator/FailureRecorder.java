package io.github.graphcalls.testkit.emulator;

import io.github.graphcalls.fake.World;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Writes the recording of the world of a failed test into a file, and adds the path of the file to the failure's message. */
abstract class FailureRecorder
        implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(FailureRecorder.class);

    /** Returns the world of the test, or empty if it was not started. */
    abstract Optional<World> startedWorld();

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw recorded(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw recorded(context, failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw recorded(context, failure);
    }

    /** Publishes the path as a report entry; when another extension failed the test, its message does not contain the path. */
    @Override
    public void afterEach(ExtensionContext context) {
        context.getExecutionException().ifPresent(failure -> {
            recorded(context, failure);
            Object note = context.getStore(NAMESPACE).get(this);
            if (note != null) {
                context.publishReportEntry("recording", note.toString());
            }
        });
    }

    /** Returns the failure with the path of its recording, of which there is one for each test. */
    private Throwable recorded(ExtensionContext context, Throwable failure) {
        ExtensionContext.Store notes = context.getStore(NAMESPACE);
        Optional<World> world = startedWorld();
        if (world.isEmpty() || !RecordedFailure.isFailure(failure) || notes.get(this) != null) {
            return failure;
        }
        String note = RecordingFile.write(context, world.get());
        notes.put(this, note);
        return RecordedFailure.of(failure, note);
    }
}
