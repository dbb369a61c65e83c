package io.github.graphcalls.examples.cli;

import io.github.graphcalls.adapter.CallLookupProvider;
import io.github.graphcalls.adapter.OpenCallLookup;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.time.VirtualTime;

/** The adapter {@code world}: a world on the clock of a test. */
public final class WorldProvider implements CallLookupProvider {

    private static final ThreadLocal<World> WORLD = new ThreadLocal<>();

    /** Returns a run in a world on the clock of the run. */
    public static Run run(VirtualTime time, CallScript script, Fault... faults) {
        return run(time, Script.of(script), faults);
    }

    /** Returns a run in a world on the clock of the run. */
    public static Run run(VirtualTime time, Script script, Fault... faults) {
        WORLD.set(World.builder(script).clock(time).faults(faults).build());
        return Run.inShell().with("GRAPH_CALLS_ADAPTER", "world").at(time, time);
    }

    @Override
    public String name() {
        return "world";
    }

    @Override
    public OpenCallLookup open(Settings settings) {
        return FakeCallLookup.of(WORLD.get());
    }
}
