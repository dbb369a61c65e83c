package io.github.graphcalls.examples.board.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.NotFound;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorldOnBoardTest extends WorldOnBoardTestCase {

    @Test
    void the_events_of_the_world_are_rows_and_timelines() {
        shown.update();
        assertThat(row().state()).isEqualTo("establishing");
        assertThat(row().about().direction()).contains("outgoing");
        assertThat(row().about().name()).isPresent();

        world.advance(Duration.ofSeconds(5));
        shown.update();
        long number = feed.all().number();
        shown.update();
        assertThat(feed.all().number()).isEqualTo(number);
        assertThat(row().state()).isEqualTo("established");
        assertThat(feed.timeline(ID)).filteredOn(entry -> entry.contains("Bob")).hasSize(1);

        world.advance(Duration.ofSeconds(5));
        shown.update();
        assertThat(row().state()).isEqualTo("ended");
        assertThat(row().end().orElseThrow().at()).isEqualTo(world.begins().plusSeconds(10));
        assertThat(row().end().orElseThrow().reason()).contains("other party");
    }

    @Test
    void a_reset_of_the_world_begins_again() {
        world.advance(Duration.ofSeconds(10));
        shown.update();
        long seen = feed.all().number();

        world.reset();
        shown.update();

        assertThat(row().state()).isEqualTo("establishing");
        assertThat(feed.timeline(ID)).hasSizeLessThan(4);
        assertThat(feed.since(seen, 10)).isEmpty();
    }

    @Test
    void lookups_in_the_journal_are_counted_once_with_the_violations_of_the_client() {
        world.advance(Duration.ofSeconds(5));
        world.add(Faults.throttled(Duration.ofSeconds(30)).onLookup(1));
        FakeCallLookup client = FakeCallLookup.of(world);
        client.find(CallQuery.of(ID));
        shown.update();
        client.find(CallQuery.of(ID));

        ObjectNode board = board();

        assertThat(feed.summary().at("/counts/lookups")).hasToString("{\"found\":1,\"throttled\":1}");
        assertThat(feed.timeline(ID))
                .filteredOn(entry -> entry.contains("\"lookup\""))
                .hasSize(2);
        assertThat(board.at("/journal/requests").asInt()).isEqualTo(2);
        assertThat(board.at("/journal/violations/0/request").asInt()).isEqualTo(2);
        assertThat(board.at("/journal/violations/0/rule").asText()).isEqualTo("retryTooEarly");
    }

    @Test
    void opening_a_call_is_not_in_the_journal() {
        world.advance(Duration.ofSeconds(5));
        shown.update();

        assertThat(shown.lookup().find(CallQuery.of(ID)).orElseThrow().hasState(CallState.ESTABLISHED))
                .isTrue();
        assertThat(shown.lookup().find(CallQuery.of(CallId.of("unknown")))).isInstanceOf(NotFound.class);
        assertThat(world.journal().entries()).isEmpty();
    }

    @Test
    void a_world_in_front_of_a_lookup_shows_the_calls_that_were_looked_up() {
        World proxy =
                World.inFrontOf(FakeCallLookup.of(world)).clock(world.clock()).build();
        BoardFeed calls = new BoardFeed(world.clock());
        WorldOnBoard proxied = new WorldOnBoard(proxy, Optional.empty(), calls);
        world.advance(Duration.ofSeconds(5));
        FakeCallLookup.of(proxy).find(CallQuery.of(ID));
        ObjectNode board = JsonNodeFactory.instance.objectNode();

        proxied.update();
        proxied.describe(board);

        assertThat(calls.row(ID).orElseThrow().state()).isEqualTo("established");
        assertThat(board.has("running")).isFalse();
        assertThat(board.at("/journal/requests").asInt()).isEqualTo(1);
        assertThat(proxied.lookup().find(CallQuery.of(ID))).isInstanceOf(Found.class);
        assertThatThrownBy(() -> proxied.change(
                        "/clock", JsonNodeFactory.instance.objectNode().put("next", true)))
                .hasMessageContaining("clock");
        assertThat(List.of(proxied.lookup().find(CallQuery.of(CallId.of("unknown")))))
                .hasOnlyElementsOfType(NotFound.class);
    }
}
