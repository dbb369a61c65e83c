package io.github.graphcalls.examples.board.world;

import static io.github.graphcalls.fake.event.EndEvents.otherPartyHungUp;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.StateEvents.established;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import io.github.graphcalls.examples.board.feed.CallRow;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** A world of one call on a board, whose clock moves only when a test moves it. */
abstract class WorldOnBoardTestCase {

    static final CallId ID = CallId.of("one");

    /** A clock that only moves when a test moves the world. */
    static final class StoppedClock implements BoardClock {
        BigDecimal speed = BigDecimal.ZERO;

        @Override
        public BigDecimal speed() {
            return speed;
        }

        @Override
        public void run(BigDecimal times) {
            if (times.intValue() > 100) {
                throw new IllegalArgumentException("speed: expected at most 100, found " + times);
            }
            speed = times;
        }

        @Override
        public void catchUp() {}
    }

    final World world = World.builder(Script.of(CallScript.outgoing(ID, "Ada")
                    .after(Duration.ofSeconds(5), established(), joins("Bob"))
                    .after(Duration.ofSeconds(5), otherPartyHungUp())))
            .build();
    final StoppedClock clock = new StoppedClock();
    final BoardFeed feed = new BoardFeed(world.clock());
    final WorldOnBoard shown = new WorldOnBoard(world, Optional.of(clock), feed);

    ObjectNode board() {
        ObjectNode board = JsonNodeFactory.instance.objectNode();
        shown.update();
        shown.describe(board);
        return board;
    }

    boolean change(String path, String body) {
        try {
            return shown.change(path, new JsonMapper().readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    CallRow row() {
        return feed.row(ID).orElseThrow();
    }
}
