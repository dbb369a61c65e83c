package io.github.graphcalls.examples.cli.emulate;

import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.control.WorldClock;
import io.github.graphcalls.examples.board.Board;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import io.github.graphcalls.examples.board.world.BoardClock;
import io.github.graphcalls.examples.board.world.WorldOnBoard;
import io.github.graphcalls.examples.cli.shell.Numbers;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of the board that shows the emulator's calls in a browser. */
final class BoardOptions implements AutoCloseable {

    @Option(
            names = "--board",
            paramLabel = "PORT",
            arity = "0..1",
            fallbackValue = "0",
            converter = Numbers.Port.class,
            description = "Show the calls live in a browser, at this port of the loopback address. Default: no board;"
                    + " without a port, a free one.")
    private Optional<Integer> port = Optional.empty();

    private Optional<Board> board = Optional.empty();

    void start(GraphEmulator emulator) {
        port.ifPresent(number -> board = Optional.of(start(emulator, number)));
    }

    private static Board start(GraphEmulator emulator, int port) {
        BoardFeed feed = new BoardFeed(emulator.world().clock());
        WorldOnBoard world = new WorldOnBoard(emulator.world(), emulator.clock().map(BoardOptions::clock), feed);
        try {
            return Board.builder(feed)
                    .world(world)
                    .lookup(world.lookup())
                    .port(port)
                    .start();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new SettingsException("--board: " + e.getMessage());
        }
    }

    private static BoardClock clock(WorldClock clock) {
        return new BoardClock() {
            @Override
            public BigDecimal speed() {
                return clock.speed();
            }

            @Override
            public void run(BigDecimal times) {
                clock.run(times);
            }

            @Override
            public void catchUp() {
                clock.catchUp();
            }
        };
    }

    /** Returns the row of the board; empty without one. */
    String text() {
        return board.map(shown -> String.format("%-13s %s%n", "board", shown.url()))
                .orElse("");
    }

    @Override
    public void close() {
        board.ifPresent(Board::close);
    }
}
