package io.github.graphcalls.testkit.emulator;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.emulator.EmulatorBuilder;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.replay.Recording;
import io.github.graphcalls.time.VirtualTime;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Starts an emulator in front of a fake world, on a free port, and closes it in any case. Register it in a static field to share
 * one among the tests of a class, each of which begins with the world as it was at first; in a field of the instance for one of
 * its own per test. A test method may take the {@link GraphEmulator}, the {@link World}, its
 * {@link VirtualTime}, and the base URL as a {@link URI}; a constructor may not take the world and its time, which are others in
 * each test.
 *
 * <p>Where tests run in parallel, those that share an emulator run one after the other, so that each has the clock and the world
 * for itself.
 *
 * <p>A test that fails leaves a file, which its message names, with the {@link Recording} of the world for
 * {@link io.github.graphcalls.fake.replay.Replay#replay(Recording)} and
 * {@link io.github.graphcalls.fake.json.WorldJson#readRecording(String)}; or the {@link Scenario}, when the journal has
 * forgotten lookups. It lies in {@code graph-calls-recordings} in the folder {@code target} or {@code build}, or in the folder
 * that the configuration parameter {@link #RECORDINGS} of JUnit names.
 */
public final class EmulatorExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler,
                AfterEachCallback,
                AfterAllCallback,
                ParameterResolver {

    /** The configuration parameter of JUnit that names the folder for the recordings of failing tests. */
    public static final String RECORDINGS = "graph-calls.recordings";

    private static final Namespace NAMESPACE = Namespace.create(EmulatorExtension.class);

    private final Scenario scenario;
    private final UnaryOperator<EmulatorBuilder> settings;
    private final EmulatorLock lock = new EmulatorLock();
    private volatile World world;
    private volatile GraphEmulator emulator;
    private int sharing;

    private EmulatorExtension(Scenario scenario, UnaryOperator<EmulatorBuilder> settings) {
        this.scenario = requireNonNull(scenario, "scenario");
        this.settings = requireNonNull(settings, "settings");
    }

    /**
     * An emulator with the usual settings.
     *
     * @param scenario what the world is
     * @return the extension
     */
    public static EmulatorExtension of(Scenario scenario) {
        return new EmulatorExtension(scenario, builder -> builder);
    }

    /**
     * The same with other settings.
     *
     * @param change what is done to the builder, such as {@code EmulatorBuilder::tls}
     * @return the extension
     */
    public EmulatorExtension with(UnaryOperator<EmulatorBuilder> change) {
        return new EmulatorExtension(scenario, builder -> change.apply(settings.apply(builder)));
    }

    /**
     * The emulator.
     *
     * @return the emulator that runs
     * @throws IllegalStateException outside of a test
     */
    public GraphEmulator emulator() {
        GraphEmulator running = emulator;
        if (running == null) {
            throw new IllegalStateException("no emulator runs: ask within a test, with the extension registered");
        }
        return running;
    }

    /**
     * The world behind it.
     *
     * @return the world
     * @throws IllegalStateException outside of a test
     */
    public World world() {
        emulator();
        return world;
    }

    /**
     * Where it answers.
     *
     * @return what a client takes as its base URL
     * @throws IllegalStateException outside of a test
     */
    public String baseUrl() {
        return emulator().baseUrl();
    }

    /** JUnit calls this for a class and for each that is nested in it. */
    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        lock.addTo(context);
        if (sharing++ == 0) {
            start();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws InterruptedException {
        lock.acquire(context);
        synchronized (this) {
            if (sharing == 0) {
                start();
                return;
            }
            world.load(scenario.builder());
            emulator.reset();
        }
    }

    private void start() {
        world = scenario.builder().build();
        emulator = settings.apply(GraphEmulator.builder(world)).start();
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

    /** The failure with a note of where its recording is; one for each test. */
    private Throwable recorded(ExtensionContext context, Throwable failure) {
        ExtensionContext.Store notes = context.getStore(NAMESPACE);
        if (world == null || !RecordedFailure.isFailure(failure) || notes.get(this) != null) {
            return failure;
        }
        String note = RecordingFile.write(context, world);
        notes.put(this, note);
        return RecordedFailure.of(failure, note);
    }

    /** Another extension may have failed the test, whose message stays as it is. */
    @Override
    public void afterEach(ExtensionContext context) {
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
    public synchronized void afterAll(ExtensionContext context) {
        if (--sharing == 0) {
            stop();
        }
    }

    private void stop() {
        if (emulator != null) {
            emulator.close();
            emulator = null;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        boolean isOfOneTest = type == World.class || type == VirtualTime.class;
        return type == GraphEmulator.class
                || type == URI.class
                || isOfOneTest && !(parameter.getDeclaringExecutable() instanceof Constructor);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == GraphEmulator.class) {
            return emulator();
        }
        if (type == World.class) {
            return world();
        }
        return type == VirtualTime.class ? world().time() : URI.create(baseUrl());
    }
}
