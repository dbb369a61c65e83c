package io.github.graphcalls.emulator.control;

import io.github.graphcalls.emulator.World;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.time.VirtualTime;
import io.github.graphcalls.wire.document.Spelling;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A world that keeps what it is told, and takes only what begins with a brace. */
final class StubWorld implements EmulatedWorld {

    private final VirtualTime clock = VirtualTime.startingAt(World.NOON);
    private final List<String> faults = new ArrayList<>();
    private final List<String> quirks = new ArrayList<>();
    private String script = "{\"calls\":[]}";

    @Override
    public LookupOutcome find(CallQuery query, Instant now) {
        return World.LOOKUP.find(query);
    }

    @Override
    public Set<Spelling> spellings() {
        return quirks.isEmpty() ? Set.of() : EnumSet.allOf(Spelling.class);
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public String script() {
        return script;
    }

    @Override
    public void replaceScript(String json) {
        script = expected(json);
    }

    @Override
    public void advance(Duration duration) {
        clock.advance(duration);
    }

    @Override
    public void setClock(Instant instant) {
        clock.advance(Duration.between(clock.instant(), instant));
    }

    @Override
    public String faults() {
        return faults.toString();
    }

    @Override
    public void addFaults(String json) {
        faults.add(expected(json));
    }

    @Override
    public void clearFaults() {
        faults.clear();
    }

    @Override
    public String quirks() {
        return quirks.toString();
    }

    @Override
    public void addQuirks(String json) {
        quirks.add(expected(json));
    }

    @Override
    public void clearQuirks() {
        quirks.clear();
    }

    @Override
    public JournalPage journal(long from) {
        return new JournalPage("[\"entry " + from + " of the world\"]", from + 1, from > 0);
    }

    @Override
    public void reset() {
        clearFaults();
        clearQuirks();
    }

    private static String expected(String json) {
        if (!json.startsWith("{")) {
            throw new IllegalArgumentException("expected an object, found " + json);
        }
        return json;
    }
}
