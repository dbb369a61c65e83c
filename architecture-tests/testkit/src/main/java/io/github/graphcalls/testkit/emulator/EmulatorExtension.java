package io.github.graphcalls.testkit.emulator;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.emulator.EmulatorBuilder;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.WorldBuilder;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.replay.Recording;
import io.github.graphcalls.time.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts an emulator in front of a fake world, on a free port, and always closes it. A static field shares one emulator among the
 * tests of a class, and resets its world before each test; a field of the instance has an emulator for each test. A test method
 * may have parameters of the types {@link GraphEmulator}, {@link World}, {@link VirtualTime} (the clock of the world) and
 * {@link URI} (the base URL). A constructor may not have the world and its clock, which are replaced for each test.
 *
 * <p>Where tests run in parallel, those that share an emulator run one after the other.
 *
 * <p>A test that fails leaves a file, named in its message, with the {@link Recording} of the world for
 * {@link io.github.graphcalls.fake.json.WorldJson#readRecording(String)} and
 * {@link io.github.graphcalls.fake.replay.Replay#replay(Recording)}; or with the {@link Scenario}, when the journal has dropped
 * lookups. The file is in {@code graph-calls-recordings} in the folder {@code target} or {@code build}, or in the folder that the
 * configuration parameter {@link #RECORDINGS} of JUnit names.
 */
public final class EmulatorExtension extends EmulatorLifecycle implements ParameterResolver {

    /** The configuration parameter of JUnit that names the folder for the recordings of failing tests. */
    public static final String RECORDINGS = "graph-calls.recordings";

    private EmulatorExtension(Supplier<WorldBuilder> worlds, UnaryOperator<EmulatorBuilder> settings) {
        super(worlds, settings);
    }

    /**
     * Returns an extension with the default settings of an emulator.
     *
     * @param world the world: script, seed, faults and quirks; not changed afterwards
     * @return the extension
     */
    public static EmulatorExtension of(WorldBuilder world) {
        requireNonNull(world, "world");
        return new EmulatorExtension(() -> world, builder -> builder);
    }

    /**
     * Returns an extension with the default settings of an emulator.
     *
     * @param scenario the script, seed, faults and quirks of the world
     * @return the extension
     */
    public static EmulatorExtension of(Scenario scenario) {
        return new EmulatorExtension(requireNonNull(scenario, "scenario")::builder, builder -> builder);
    }

    /**
     * Reads a scenario from a file.
     *
     * @param file the file, such as {@code Path.of("src/test/resources/scenario.json")}
     * @return the extension
     * @throws UncheckedIOException if the file cannot be read
     * @throws io.github.graphcalls.fake.json.JsonFormatException if the file is not a scenario, naming the place in the file
     */
    public static EmulatorExtension of(Path file) {
        try {
            return of(Scenario.parse(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("scenario " + file.toAbsolutePath() + ": cannot be read: " + e, e);
        }
    }

    /**
     * Returns a copy with other settings of the emulator.
     *
     * @param change changes the builder, such as {@code EmulatorBuilder::tls}
     * @return the extension
     */
    public EmulatorExtension with(UnaryOperator<EmulatorBuilder> change) {
        requireNonNull(change, "change");
        return new EmulatorExtension(worlds, builder -> change.apply(settings.apply(builder)));
    }

    /**
     * Returns the running emulator.
     *
     * @return the emulator
     * @throws IllegalStateException outside of a test
     */
    public GraphEmulator emulator() {
        GraphEmulator running = emulator;
        if (running == null) {
            throw new IllegalStateException(
                    "no emulator is running: call this within a test, with the extension registered by @RegisterExtension");
        }
        return running;
    }

    /**
     * Returns the world behind the emulator.
     *
     * @return the world
     * @throws IllegalStateException outside of a test
     */
    public World world() {
        emulator();
        return world;
    }

    /**
     * Returns the base URL for a client.
     *
     * @return the URL, with the version of the API
     * @throws IllegalStateException outside of a test
     */
    public String baseUrl() {
        return emulator().baseUrl();
    }

    /**
     * Returns a context for clients that trusts the certificate of the emulator and no other.
     *
     * @return the context
     * @throws IllegalStateException outside of a test, or if the emulator has no certificate because it runs without TLS
     */
    public SSLContext sslContext() {
        return EmulatorTrust.of(emulator()
                .certificate()
                .orElseThrow(() -> new IllegalStateException(
                        "the emulator runs without TLS: start it with(EmulatorBuilder::tls)")));
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
