package io.github.graphcalls.examples.board.page;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.board.Board;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import io.github.graphcalls.examples.board.world.BoardClock;
import io.github.graphcalls.examples.board.world.WorldOnBoard;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.NamedEffect;
import io.github.graphcalls.fake.script.CallSource;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** A board of a world whose clock moves only when a test moves it, and records the speed that the page chose. */
final class ShownWorld implements AutoCloseable {

    final World world;
    private final Board board;
    private volatile BigDecimal speed = BigDecimal.ONE;

    ShownWorld(CallSource script) {
        world = World.builder(script).build();
        BoardFeed feed = new BoardFeed(world.clock());
        WorldOnBoard shown = new WorldOnBoard(world, Optional.of(new Clock()), feed);
        board = Board.builder(feed).world(shown).lookup(shown.lookup()).start();
    }

    String url() {
        return board.url();
    }

    String speed() {
        return speed.toPlainString();
    }

    void advance(int seconds) {
        world.advance(Duration.ofSeconds(seconds));
    }

    LookupOutcome lookUp(CallId id) {
        return FakeCallLookup.of(world).find(CallQuery.of(id));
    }

    /** Makes the next lookups of a call end with status 429. */
    void throttle(CallId id, int retryAfterSeconds, int times) {
        Effect.Http throttled = (Effect.Http) NamedEffect.THROTTLED.effect();
        world.add(Fault.of(throttled.header("Retry-After", Integer.toString(retryAfterSeconds)))
                .forCall(id)
                .times(times));
    }

    @Override
    public void close() {
        board.close();
    }

    private final class Clock implements BoardClock {
        @Override
        public BigDecimal speed() {
            return speed;
        }

        @Override
        public void run(BigDecimal times) {
            speed = times;
        }

        @Override
        public void catchUp() {
            // The test moves the world's clock.
        }
    }
}
