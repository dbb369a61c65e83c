package io.github.graphcalls.examples.board.page;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallBuilder;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.examples.board.Board;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import io.github.graphcalls.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;

/** A board of calls that a test shows one by one, without a world. Each change is a second after the one before. */
final class ShownCalls implements AutoCloseable {

    private final VirtualTime time = VirtualTime.startingAt(Instant.parse("2026-01-01T12:00:00Z"));
    private final BoardFeed feed = new BoardFeed(time);
    private Board board = Board.builder(feed).start();

    String url() {
        return board.url();
    }

    ShownCalls show(int number, CallState state, String name, String tenant) {
        return show("call-" + number, state, name, tenant);
    }

    ShownCalls show(int number, Evolvable<CallState> state, String name, String tenant) {
        return show("call-" + number, state, name, tenant);
    }

    ShownCalls show(String id, CallState state, String name, String tenant) {
        return show(id, Evolvable.of(state), name, tenant);
    }

    private ShownCalls show(String id, Evolvable<CallState> state, String name, String tenant) {
        time.advance(Duration.ofSeconds(1));
        CallBuilder call =
                Call.builder(CallId.of(id)).state(state).subject(name).tenantId(tenant);
        boolean isOver = state.matches(CallState.TERMINATED);
        if (isOver) {
            call.resultInfo(ResultInfo.of(200, 4097));
        }
        feed.take(time.instant(), call.build(), isOver);
        return this;
    }

    /** Shows three calls. */
    ShownCalls some() {
        return show(1, CallState.ESTABLISHING, "Adele", "contoso")
                .show(2, CallState.ESTABLISHED, "Lidia", "contoso")
                .show(3, CallState.ESTABLISHED, "Grady", "fabrikam");
    }

    /** Returns how a call ended, in the words of the board. */
    String endOf(int number) {
        return feed.row(CallId.of("call-" + number))
                .orElseThrow()
                .end()
                .orElseThrow()
                .how();
    }

    void stop() {
        board.close();
    }

    void start() {
        board = Board.builder(feed).port(board.port()).start();
    }

    @Override
    public void close() {
        board.close();
    }
}
