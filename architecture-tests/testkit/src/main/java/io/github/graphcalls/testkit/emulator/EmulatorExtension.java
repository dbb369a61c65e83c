package io.github.graphcalls.testkit.emulator;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.emulator.EmulatorBuilder;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.replay.Recording;
import io.github.graphcalls.testkit.json.Scenario;
import io.github.graphcalls.time.VirtualTime;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts an emulator in front of a fake world, on a free port, and closes it in any case. Register it in a static field to share
 * one among the tests of a class, each of which begins with the world as it was at first; in a field of the instance for one of
 * its own per test. A test method may take the {@link GraphEmulator}, the {@link ScriptedWorld}, the {@link World}, its
 * {@link VirtualTime}, and the base URL as a {@link URI}.
 *
 * <p>When a test fails, its reports hold the {@link Recording} of the world, as it prints itself, for
 * {@link io.github.graphcalls.fake.replay.Replay#replay(String, io.github.graphcalls.fake.WorldBuilder)} with the builder of the
 * scenario; or seed, script and circumstances alone, when the journal has forgotten lookups.
 */
public final class EmulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final Scenario scenario;
    private final UnaryOperator<EmulatorBuilder> settings;
    private ScriptedWorld world;
    private GraphEmulator emulator;
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
        if (emulator == null) {
            throw new IllegalStateException("no emulator runs: ask within a test, with the extension registered");
        }
        return emulator;
    }

    /**
     * The world behind it.
     *
     * @return the world
     * @throws IllegalStateException outside of a test
     */
    public ScriptedWorld world() {
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
    public void beforeAll(ExtensionContext context) {
        if (sharing++ == 0) {
            start();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (sharing == 0) {
            start();
            return;
        }
        emulator.reset();
        world.beginAnew(scenario);
    }

    private void start() {
        world = ScriptedWorld.of(scenario);
        emulator = settings.apply(GraphEmulator.builder(world)).start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent() && world != null) {
            context.publishReportEntry("the world behind the emulator", told(world.world()));
        }
        if (sharing == 0) {
            stop();
        }
    }

    /** On lines of its own, whatever a report writes around it. */
    private static String told(World world) {
        try {
            return "\n" + Recording.of(world) + "\n";
        } catch (IllegalStateException incomplete) {
            return "\n" + world + "\n" + incomplete.getMessage() + "\n";
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
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
        return type == GraphEmulator.class
                || type == ScriptedWorld.class
                || type == World.class
                || type == VirtualTime.class
                || type == URI.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == GraphEmulator.class) {
            return emulator();
        }
        if (type == ScriptedWorld.class) {
            return world();
        }
        if (type == World.class) {
            return world().world();
        }
        return type == VirtualTime.class ? world().time() : URI.create(baseUrl());
    }
}
