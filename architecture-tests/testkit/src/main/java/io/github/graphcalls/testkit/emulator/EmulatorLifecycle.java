package io.github.graphcalls.testkit.emulator;

import io.github.graphcalls.emulator.EmulatorBuilder;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.WorldBuilder;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Starts the emulator before the first test that uses it, resets a shared one before each test, and closes it after the last.
 * Writes the recording of the world of a failed test into a file, and adds the path of the file to the failure's message.
 */
abstract class EmulatorLifecycle
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {

    private static final Namespace NAMESPACE = Namespace.create(EmulatorLifecycle.class);

    final Supplier<WorldBuilder> worlds;
    final UnaryOperator<EmulatorBuilder> settings;
    volatile World world;
    volatile GraphEmulator emulator;
    private final EmulatorLock lock = new EmulatorLock();
    private int sharing;

    EmulatorLifecycle(Supplier<WorldBuilder> worlds, UnaryOperator<EmulatorBuilder> settings) {
        this.worlds = worlds;
        this.settings = settings;
    }

    /** JUnit calls this for a class and for each class nested in it. */
    @Override
    public final synchronized void beforeAll(ExtensionContext context) {
        lock.addTo(context);
        if (sharing++ == 0) {
            start();
        }
    }

    @Override
    public final void beforeEach(ExtensionContext context) throws InterruptedException {
        lock.acquire(context);
        synchronized (this) {
            if (sharing == 0) {
                start();
                return;
            }
            world.load(worlds.get());
            emulator.reset();
        }
    }

    /** Publishes the path as a report entry; when another extension failed the test, its message does not contain the path. */
    @Override
    public final void afterEach(ExtensionContext context) {
        context.getExecutionException().ifPresent(failure -> {
            recorded(context, failure);
            Object note = context.getStore(NAMESPACE).get(this);
            if (note != null) {
                context.publishReportEntry("recording", note.toString());
            }
        });
        synchronized (this) {
            if (sharing == 0) {
                stop();
            }
        }
    }

    @Override
    public final synchronized void afterAll(ExtensionContext context) {
        if (--sharing == 0) {
            stop();
        }
    }

    private void start() {
        world = worlds.get().build();
        emulator = settings.apply(GraphEmulator.builder(world)).start();
    }

    private void stop() {
        if (emulator != null) {
            emulator.close();
            emulator = null;
        }
    }

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

    /** Returns the failure with the path of its recording, of which there is one for each test. */
    private Throwable recorded(ExtensionContext context, Throwable failure) {
        ExtensionContext.Store notes = context.getStore(NAMESPACE);
        if (world == null || !RecordedFailure.isFailure(failure) || notes.get(this) != null) {
            return failure;
        }
        String note = RecordingFile.write(context, world);
        notes.put(this, note);
        return RecordedFailure.of(failure, note);
    }
}
