package io.github.graphcalls.fake.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.WorldBuilder;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import io.github.graphcalls.fake.journal.Behavior;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallSource;
import io.github.graphcalls.fake.script.Script;

/**
 * A world as a JSON document: its seed, its script, its quirks and its faults. The format has a {@linkplain #schema() JSON
 * Schema} and is described in the module's README. Reading and writing lose nothing. A recording is a scenario with two more
 * members, which are ignored here. Immutable.
 *
 * @param seed the seed of all random choices
 * @param script a {@link Script} or {@link GeneratedCalls}
 * @param behavior the quirks and faults with which the world begins
 */
public record Scenario(long seed, CallSource script, Behavior behavior) {

    /** The version of the format. */
    public static final int VERSION = 1;

    /**
     * Checks the script.
     *
     * @throws IllegalArgumentException for a source that is a function and cannot be written as JSON
     */
    public Scenario {
        requireNonNull(behavior, "behavior");
        if (!(script instanceof Script) && !(script instanceof GeneratedCalls)) {
            throw new IllegalArgumentException("script: expected a Script or GeneratedCalls, found a "
                    + script.getClass().getName());
        }
    }

    /**
     * Creates a scenario with seed 0, without quirks and faults.
     *
     * @param script the script
     * @return the scenario
     */
    public static Scenario of(CallSource script) {
        return new Scenario(0, script, Behavior.USUAL);
    }

    /**
     * Returns the scenario of a world with the quirks and faults that hold now.
     *
     * @param world the world
     * @return the scenario
     * @throws IllegalArgumentException if its script is a function
     */
    public static Scenario of(World world) {
        return new Scenario(world.seed(), world.script(), world.behavior());
    }

    /**
     * Reads a scenario.
     *
     * @param utf8 the bytes of a file
     * @return the scenario
     * @throws JsonFormatException if it is not a scenario, with the place of the error
     */
    public static Scenario parse(byte[] utf8) {
        return parse(Json.decoded(utf8));
    }

    /**
     * Reads a scenario.
     *
     * @param document a JSON document
     * @return the scenario
     * @throws JsonFormatException if it is not a scenario, with the place of the error
     */
    public static Scenario parse(String document) {
        return read(Json.read(document));
    }

    /**
     * Returns the name of the JSON Schema of the format, for editors and client generators.
     *
     * @return the name of a resource in the package of this class
     */
    public static String schema() {
        return "scenario.schema.json";
    }

    static Scenario read(Place root) {
        root.only("$schema", "version", "seed", "quirks", "faults", "calls", "generated", "begins", "journal");
        root.hasVersion(VERSION);
        long seed = root.optional("seed").map(Place::longNumber).orElse(0L);
        return new Scenario(seed, ScriptJson.read(root), BehaviorJson.read(root));
    }

    /**
     * Writes the scenario as JSON.
     *
     * @return a JSON document, always the same for equal scenarios
     */
    public String json() {
        return Json.write(tree());
    }

    ObjectNode tree() {
        ObjectNode node = Json.object().put("version", VERSION).put("seed", seed);
        BehaviorJson.write(behavior, node);
        ScriptJson.write(script, node);
        return node;
    }

    /** Returns seed, quirks, faults and script on one line. */
    @Override
    public String toString() {
        return "Scenario[seed " + seed + ", " + behavior.toString().replace("\n", ", ") + ", " + script + "]";
    }

    /**
     * Returns a builder of a world of this scenario.
     *
     * @return a builder
     */
    public WorldBuilder builder() {
        return World.builder(script)
                .seed(seed)
                .quirks(behavior.quirks().on().toArray(Quirk[]::new))
                .faults(behavior.faults().toArray(Fault[]::new));
    }
}
