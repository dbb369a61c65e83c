package io.github.graphcalls.examples.fleet;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.examples.board.Board;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.policy.ReconciliationResult;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.function.Function;

/** Shows the calls of this process in a browser: those that it took or looked at, their verdicts, and the throttled tenants. */
final class FleetBoard implements AutoCloseable {

    private final BoardFeed feed;
    private final InstantSource clock;
    private final Board board;

    private FleetBoard(BoardFeed feed, InstantSource clock, Board board) {
        this.feed = feed;
        this.clock = clock;
        this.board = board;
    }

    /** Starts a board whose opened calls are looked up in their tenant, and prints its address. */
    static FleetBoard start(int port, Function<String, CallLookup> lookups, InstantSource clock, PrintStream terminal) {
        BoardFeed feed = new BoardFeed(clock);
        CallLookup lookup = query -> lookups.apply(feed.row(query.id())
                        .flatMap(row -> row.about().tenant())
                        .orElseThrow())
                .find(query);
        try {
            Board board = Board.builder(feed).lookup(lookup).port(port).start();
            terminal.println("board: " + board.url());
            return new FleetBoard(feed, clock, board);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new IllegalArgumentException("--board: " + e.getMessage(), e);
        }
    }

    /** Adds a call that is believed alive. */
    void believed(Intake.Entry entry) {
        feed.take(
                clock.instant(),
                Call.builder(entry.id()).tenantId(entry.call().tenant()).build(),
                false);
    }

    /** Shows the result of a lookup, and whether it settled the call. */
    void lookedAt(String tenant, ReconciliationResult result, boolean isSettled) {
        Call call = result.outcome()
                .toOptional()
                .map(Call::toBuilder)
                .orElseGet(() -> Call.builder(result.id()))
                .tenantId(tenant)
                .build();
        feed.take(clock.instant(), call, isSettled);
        feed.lookedUp(result.id(), result.outcome(), clock.instant());
    }

    @Override
    public void close() {
        board.close();
    }
}
