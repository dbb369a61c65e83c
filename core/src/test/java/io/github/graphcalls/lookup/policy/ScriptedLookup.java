package io.github.graphcalls.lookup.policy;

import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Answers in turn, the last answer for ever, and notes what it was asked and when. Not safe for several threads. */
public final class ScriptedLookup implements CallLookup {

    public final List<CallQuery> queries = new ArrayList<>();
    public final List<Instant> asked = new ArrayList<>();
    private final VirtualTime time;
    private final Deque<LookupOutcome> script;
    private Duration latency = Duration.ZERO;

    public ScriptedLookup(VirtualTime time, LookupOutcome... script) {
        this.time = time;
        this.script = new ArrayDeque<>(List.of(script));
    }

    public ScriptedLookup taking(Duration each) {
        latency = each;
        return this;
    }

    @Override
    public LookupOutcome find(CallQuery query) {
        queries.add(query);
        asked.add(time.instant());
        time.advance(latency);
        return script.size() > 1 ? script.remove() : script.element();
    }
}
