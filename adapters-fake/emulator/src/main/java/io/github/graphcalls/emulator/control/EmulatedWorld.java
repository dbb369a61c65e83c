package io.github.graphcalls.emulator.control;

import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.document.Spelling;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * What the control API drives: a world of calls with a clock of its own. The emulator does not know what is in it; whoever puts
 * a program together fulfils this, as {@code graph-calls-testkit} does with the fake. Documents are JSON of the world's own
 * making, passed on as they are. To be safe for use by several threads.
 *
 * <p>Each method that takes a document throws {@link IllegalArgumentException} when it is not what is expected, with the place,
 * what was found there and what to do; the client is told so, and nothing has changed.
 */
public interface EmulatedWorld {

    /**
     * Looks up a call in the world as it then is.
     *
     * @param query the query
     * @param now the instant of the request, read once from the world's clock: waits and dates are counted from it
     * @return the outcome
     */
    LookupOutcome find(CallQuery query, Instant now);

    /**
     * The spellings in which the world's answers are written as documents.
     *
     * @return the spellings in force that differ from the usual ones
     */
    Set<Spelling> spellings();

    /**
     * The world's clock.
     *
     * @return always the same clock
     */
    InstantSource clock();

    /**
     * The script in force.
     *
     * @return a JSON document
     */
    String script();

    /**
     * Replaces the calls and what happens to them, and begins anew.
     *
     * @param script a JSON document
     */
    void replaceScript(String script);

    /**
     * Moves the clock on.
     *
     * @param duration how far, not negative
     */
    void advance(Duration duration);

    /**
     * Sets the clock.
     *
     * @param instant a moment that is not in the world's past
     */
    void setClock(Instant instant);

    /**
     * The faults in force.
     *
     * @return a JSON document
     */
    String faults();

    /**
     * Adds faults to those in force.
     *
     * @param faults a JSON document
     */
    void addFaults(String faults);

    /** Takes all faults away. */
    void clearFaults();

    /**
     * The quirks in force.
     *
     * @return a JSON document
     */
    String quirks();

    /**
     * Adds quirks to those in force.
     *
     * @param quirks a JSON document
     */
    void addQuirks(String quirks);

    /** Takes all quirks away. */
    void clearQuirks();

    /**
     * A page of what the world was asked.
     *
     * @param from the number of its first entry, counted from 0; an entry that is no longer there is skipped
     * @return a page of a size that an HTTP answer can have
     */
    JournalPage journal(long from);

    /**
     * A part of a journal.
     *
     * @param entries a JSON array
     * @param next the number of the first entry behind them
     * @param isLast whether there is no such entry yet
     */
    record JournalPage(String entries, long next, boolean isLast) {}

    /** Back to the beginning: the script as it was loaded last, its clock, no fault and no quirk beyond the script's. */
    void reset();
}
