package io.github.graphcalls.emulator.control;

import io.github.graphcalls.lookup.CallLookup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

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
     * What answers.
     *
     * @return always the same lookup, of the world as it then is
     */
    CallLookup lookup();

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
     * What the world was asked.
     *
     * @return a JSON document
     */
    String journal();

    /** Back to the beginning: the script as it was loaded last, its clock, no fault and no quirk beyond the script's. */
    void reset();
}
