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
 * What a file says of a world: its seed, its script, its quirks and its faults. The format is JSON of {@link #VERSION}, described
 * in the module's README, for tests in any language. Read and written again, nothing is lost. A recording is a scenario with two
 * more members, which are not read here. Immutable.
 *
 * @param seed what is drawn is drawn from this
 * @param script a {@link Script} or {@link GeneratedCalls}
 * @param behavior the quirks and faults with which the world begins
 */
public record Scenario(long seed, CallSource script, Behavior behavior) {

    /** The version of the format. */
    public static final int VERSION = 1;

    /**
     * Checks the script.
     *
     * @throws IllegalArgumentException for a source that cannot be written down because it is a function
     */
    public Scenario {
        requireNonNull(behavior, "behavior");
        if (!(script instanceof Script) && !(script instanceof GeneratedCalls)) {
            throw new IllegalArgumentException("only a Script or GeneratedCalls can be written down, found a "
                    + script.getClass().getName());
        }
    }

    /**
     * A script with seed 0, without quirks and faults.
     *
     * @param script the script
     * @return the scenario
     */
    public static Scenario of(CallSource script) {
        return new Scenario(0, script, Behavior.USUAL);
    }

    /**
     * What is in force in a world.
     *
     * @param world the world
     * @return its seed, its script, and the quirks and faults that hold now
     * @throws IllegalArgumentException if its script cannot be written down
     */
    public static Scenario of(World world) {
        return new Scenario(world.seed(), world.script(), world.behavior());
    }

    /**
     * Reads a scenario.
     *
     * @param utf8 the bytes of a file
     * @return the scenario
     * @throws JsonFormatException if it is not what is expected, with the place
     */
    public static Scenario parse(byte[] utf8) {
        return parse(Json.decoded(utf8));
    }

    /**
     * Reads a scenario.
     *
     * @param document a JSON document
     * @return the scenario
     * @throws JsonFormatException if it is not what is expected, with the place
     */
    public static Scenario parse(String document) {
        return read(Json.read(document));
    }

    /**
     * The JSON Schema of the format, for editors and for generators of clients.
     *
     * @return the name of the resource beside this class
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
     * Writes the scenario down.
     *
     * @return a JSON document, the same for the same scenario
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

    /**
     * Begins a world of this scenario, to which a clock and more may be added.
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
