package io.github.graphcalls.examples.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a board shows and changes beyond calls: the clock, faults, quirks and journal of a world. Called by one thread at a time. */
public interface BoardWorld {

    /** Moves the clock on, and passes what happened since the last call to the board's feed. */
    void update();

    /**
     * Adds the members of the world.
     *
     * @param board the document of the board
     */
    void describe(ObjectNode board);

    /**
     * Changes the world.
     *
     * @param path the path, such as {@code /clock}
     * @param body the document
     * @return false for an unknown path
     * @throws IllegalArgumentException if the document is invalid, with the place, the value found and the value expected
     */
    boolean change(String path, JsonNode body);
}
