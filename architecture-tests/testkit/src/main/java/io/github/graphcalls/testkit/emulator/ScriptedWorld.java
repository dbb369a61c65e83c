package io.github.graphcalls.testkit.emulator;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.emulator.control.EmulatedWorld;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.journal.Journal;
import io.github.graphcalls.fake.journal.JournalEntry;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.json.WorldJson;
import io.github.graphcalls.time.Sleeper;
import io.github.graphcalls.time.VirtualTime;
import io.github.graphcalls.wire.document.Spelling;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A fake world that the emulator stands in front of and its control API drives. Its documents are those of
 * {@link io.github.graphcalls.fake.json}. Quirks {@linkplain Quirk#isOnTheWire() on the wire} are the spellings in which the
 * emulator writes the world's answers. Safe for use by several threads.
 */
public final class ScriptedWorld implements EmulatedWorld {

    /** The clock of a world that begins, as that of a world of its own. */
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private record Running(Scenario scenario, VirtualTime time, World world, FakeCallLookup calls) {}

    private final Sleeper sleeper;
    private volatile Running running;

    private ScriptedWorld(Scenario scenario, Sleeper sleeper) {
        this.sleeper = requireNonNull(sleeper, "sleeper");
        begin(scenario, BEGINNING);
    }

    /**
     * A world in which no answer is delayed.
     *
     * @param scenario the seed, the script, the quirks and the faults that it begins with
     * @return the world, whose clock stands at {@code 2026-01-01T00:00:00Z}
     */
    public static ScriptedWorld of(Scenario scenario) {
        return new ScriptedWorld(scenario, duration -> {});
    }

    /**
     * A world whose delays are waited for.
     *
     * @param scenario the seed, the script, the quirks and the faults that it begins with
     * @param sleeper who waits
     * @return the world, whose clock stands at {@code 2026-01-01T00:00:00Z}
     */
    public static ScriptedWorld of(Scenario scenario, Sleeper sleeper) {
        return new ScriptedWorld(scenario, sleeper);
    }

    private synchronized void begin(Scenario scenario, Instant now) {
        VirtualTime time = VirtualTime.startingAt(now);
        World world = scenario.builder().clock(time).sleeper(sleeper).build();
        running = new Running(scenario, time, world, FakeCallLookup.in(world));
    }

    /**
     * The world as it now is; after a script was loaded or a reset it is another.
     *
     * @return the world
     */
    public World world() {
        return running.world;
    }

    /**
     * The clock and sleeper of the world as it now is.
     *
     * @return the virtual time
     */
    public VirtualTime time() {
        return running.time;
    }

    /**
     * A lookup in the world as it then is.
     *
     * @return always the same lookup
     */
    public CallLookup lookup() {
        return query -> running.calls.find(query);
    }

    @Override
    public LookupOutcome find(CallQuery query, Instant now) {
        Running current = running;
        // A request that was on its way during a reset has the time of the world before.
        Instant latest = current.time.instant();
        return current.calls.find(query, now.isAfter(latest) ? latest : now);
    }

    @Override
    public Set<Spelling> spellings() {
        Set<Spelling> spellings = EnumSet.noneOf(Spelling.class);
        for (Quirk quirk : world().circumstances().quirks().on()) {
            if (quirk.isOnTheWire()) {
                spellings.add(Spelling.valueOf(quirk.name()));
            }
        }
        return spellings;
    }

    @Override
    public InstantSource clock() {
        return () -> running.time.instant();
    }

    @Override
    public String script() {
        return Scenario.of(world()).json();
    }

    @Override
    public synchronized void replaceScript(String script) {
        begin(Scenario.parse(script), running.time.instant());
    }

    @Override
    public synchronized void advance(Duration duration) {
        running.time.advance(duration);
    }

    @Override
    public synchronized void setClock(Instant instant) {
        Duration ahead = Duration.between(running.time.instant(), instant);
        if (ahead.isNegative()) {
            throw new IllegalArgumentException("now: expected a moment that is not before " + running.time.instant()
                    + ", found " + instant + "; reset to begin anew");
        }
        running.time.advance(ahead);
    }

    @Override
    public String faults() {
        return WorldJson.writeFaults(world().circumstances().faults());
    }

    @Override
    public synchronized void addFaults(String faults) {
        List<Fault> all = WorldJson.readFaults(faults);
        all.forEach(world()::add);
    }

    @Override
    public synchronized void clearFaults() {
        world().clearFaults();
    }

    @Override
    public String quirks() {
        return WorldJson.writeQuirks(world().circumstances().quirks());
    }

    @Override
    public synchronized void addQuirks(String quirks) {
        WorldJson.readQuirks(quirks).on().forEach(world()::switchOn);
    }

    @Override
    public synchronized void clearQuirks() {
        for (Quirk quirk : world().circumstances().quirks().on()) {
            world().switchOff(quirk);
        }
    }

    @Override
    public JournalPage journal(long from) {
        Journal journal = world().journal();
        List<JournalEntry> entries;
        long forgotten;
        synchronized (journal) {
            entries = journal.entries();
            forgotten = journal.forgotten();
        }
        int first = (int) Math.min(entries.size(), Math.max(0, from - forgotten));
        WorldJson.Page page = WorldJson.writePage(entries, first);
        return new JournalPage(page.entries(), forgotten + page.next(), page.next() == entries.size());
    }

    @Override
    public synchronized void reset() {
        beginAnew(running.scenario);
    }

    /** Back to the beginning of a scenario, whatever script was loaded since. */
    synchronized void beginAnew(Scenario scenario) {
        begin(scenario, BEGINNING);
    }

    /** Seed, time, script, quirks and faults. */
    @Override
    public String toString() {
        return world().toString();
    }
}
