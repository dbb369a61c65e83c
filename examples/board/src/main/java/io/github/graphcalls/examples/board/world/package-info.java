/** Shows a world of the fake on a board, with its clock, faults, quirks and journal. */
package io.github.graphcalls.examples.board.world;
