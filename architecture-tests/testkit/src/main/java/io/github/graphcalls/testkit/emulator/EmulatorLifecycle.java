package io.github.graphcalls.testkit.emulator;

import io.github.graphcalls.emulator.EmulatorBuilder;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.WorldBuilder;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the emulator before the first test that uses it, resets a shared one before each test, and closes it after the last. */
abstract class EmulatorLifecycle extends FailureRecorder
        implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

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

    @Override
    final Optional<World> startedWorld() {
        return Optional.ofNullable(world);
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

    @Override
    public final void afterEach(ExtensionContext context) {
        super.afterEach(context);
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
}
