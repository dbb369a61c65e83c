package io.github.graphcalls.examples.board.world;

import java.math.BigDecimal;

/** The clock of a world that a board can stop and run at another speed. */
public interface BoardClock {

    /** {@return how many times as fast as real time it runs; 0 for a stopped clock} */
    BigDecimal speed();

    /**
     * Changes the speed.
     *
     * @param times how many times as fast as real time
     * @throws IllegalArgumentException for a speed that it cannot run at
     */
    void run(BigDecimal times);

    /** Moves the world's clock on by the time that has passed. */
    void catchUp();
}
