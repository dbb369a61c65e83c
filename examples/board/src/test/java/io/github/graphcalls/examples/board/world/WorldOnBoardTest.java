package io.github.graphcalls.examples.board.world;

import static io.github.graphcalls.fake.event.EndEvents.otherPartyHungUp;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import io.github.graphcalls.examples.board.feed.CallRow;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.lookup.outcome.Throttled;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldOnBoardTest {

    private static final CallId ID = CallId.of("one");

    /** A clock that only moves when a test moves the world. */
    private static final class StoppedClock implements BoardClock {
        private BigDecimal speed = BigDecimal.ZERO;

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

    private final World world = World.builder(Script.of(CallScript.outgoing(ID, "Ada")
                    .after(Duration.ofSeconds(5), established(), joins("Bob"))
                    .after(Duration.ofSeconds(5), otherPartyHungUp())))
            .build();
    private final StoppedClock clock = new StoppedClock();
    private final BoardFeed feed = new BoardFeed(world.clock());
    private final WorldOnBoard shown = new WorldOnBoard(world, Optional.of(clock), feed);

    private ObjectNode board() {
        ObjectNode board = JsonNodeFactory.instance.objectNode();
        shown.update();
        shown.describe(board);
        return board;
    }

    private boolean change(String path, String body) {
        try {
            return shown.change(path, new JsonMapper().readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private CallRow row() {
        return feed.row(ID).orElseThrow();
    }

    @Test
    void the_events_of_the_world_are_rows_and_timelines() {
        shown.update();
        assertThat(row().state()).isEqualTo("establishing");
        assertThat(row().about().direction()).contains("outgoing");
        assertThat(row().about().name()).isPresent();

        world.advance(Duration.ofSeconds(5));
        shown.update();
        shown.update();
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
        assertThat(feed.timeline(ID)).filteredOn(entry -> entry.contains("\"lookup\"")).hasSize(2);
        assertThat(board.at("/journal/requests").asInt()).isEqualTo(2);
        assertThat(board.at("/journal/violations/0/request").asInt()).isEqualTo(2);
        assertThat(board.at("/journal/violations/0/rule").asText()).isEqualTo("retryTooEarly");
    }

    @Test
    void the_clock_is_stopped_and_runs_on_at_the_chosen_speed() {
        assertThat(board().get("running").booleanValue()).isFalse();
        change("/clock", "{\"speed\":10}");
        assertThat(clock.speed()).isZero();
        assertThat(board().get("speed").intValue()).isEqualTo(10);

        change("/clock", "{\"running\":true}");
        assertThat(clock.speed()).isEqualByComparingTo("10");
        change("/clock", "{\"speed\":20}");
        assertThat(clock.speed()).isEqualByComparingTo("20");

        change("/clock", "{\"running\":false}");
        assertThat(clock.speed()).isZero();
        assertThat(board().get("speed").intValue()).isEqualTo(20);
        assertThat(board().get("running").booleanValue()).isFalse();
    }

    @Test
    void the_next_event_moves_the_clock_to_it() {
        change("/clock", "{\"next\":true}");

        assertThat(world.clock().instant()).isEqualTo(world.begins().plusSeconds(5));
        change("/clock", "{\"next\":true}");
        assertThatThrownBy(() -> change("/clock", "{\"next\":true}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none");
    }

    @Test
    void a_fault_is_added_shown_on_one_line_and_removed_by_its_name() {
        world.add(Faults.denied());
        change("/faults", "{\"name\":\"board: throttled\",\"effect\":{\"answer\":\"throttled\",\"retryAfter\":\"PT5S\"}}");

        assertThat(board().at("/faults/1/name").asText()).isEqualTo("board: throttled");
        assertThat(board().toString()).doesNotContain("\n");
        assertThat(FakeCallLookup.of(world).find(CallQuery.of(ID))).isNotInstanceOf(Found.class);
        change("/faults/remove", "{\"name\":\"board: throttled\"}");
        assertThat(world.behavior().faults()).hasSize(1);
        world.clearFaults();
        change("/faults", "[{\"effect\":{\"answer\":\"throttled\",\"retryAfter\":\"PT5S\"}}]");
        assertThat(FakeCallLookup.of(world).find(CallQuery.of(ID))).isInstanceOf(Throttled.class);
    }

    @Test
    void a_quirk_is_switched_on_and_off() {
        change("/quirks", "{\"name\":\"rosterLate\",\"on\":true}");
        assertThat(world.behavior().quirks().has(Quirk.ROSTER_LATE)).isTrue();
        assertThat(board().at("/quirks/rosterLate").booleanValue()).isTrue();
        assertThat(board().get("quirks")).hasSize(Quirk.values().length);

        change("/quirks", "{\"name\":\"rosterLate\",\"on\":false}");
        assertThat(world.behavior().quirks().has(Quirk.ROSTER_LATE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/clock | {} | clock",
                "/clock | {\"running\":1} | running",
                "/clock | {\"speed\":\"fast\"} | speed",
                "/clock | {\"speed\":-1} | speed",
                "/clock | {\"speed\":101} | speed",
                "/faults | {\"effect\":{\"answer\":\"nonsense\"}} | nonsense",
                "/faults | 7 | found",
                "/faults/remove | {} | name",
                "/faults/remove | {\"name\":\"unknown\"} | unknown",
                "/quirks | {\"name\":\"unknown\",\"on\":true} | unknown",
                "/quirks | {\"name\":\"goneAtOnce\",\"on\":false} | goneAtOnce",
                "/quirks | {\"name\":\"rosterLate\"} | on"
            })
    void an_invalid_change_is_refused_with_its_place(String path, String body, String place) {
        String before = world.behavior().toString();

        assertThatThrownBy(() -> change(path, body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(place);
        assertThat(world.behavior()).hasToString(before);
        assertThat(clock.speed()).isZero();
    }

    @Test
    void another_path_changes_nothing() {
        assertThat(change("/reset", "{}")).isFalse();
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
        World proxy = World.inFrontOf(FakeCallLookup.of(world)).clock(world.clock()).build();
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
        assertThatThrownBy(() -> proxied.change("/clock", JsonNodeFactory.instance.objectNode().put("next", true)))
                .hasMessageContaining("clock");
        assertThat(List.of(proxied.lookup().find(CallQuery.of(CallId.of("unknown"))))).hasOnlyElementsOfType(NotFound.class);
    }
}
