package io.github.graphcalls.examples.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallState;
import io.github.graphcalls.examples.board.EventReader.Event;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class EventStreamTest {

    private TestBoard board = new TestBoard();

    @AfterEach
    void close() {
        board.close();
    }

    /** The message of a snapshot is that of the next tick too. */
    private void skipATick() {
        board.board.tick();
    }

    @Test
    void a_snapshot_of_10000_calls_has_ten_parts_of_which_the_last_has_the_id() {
        IntStream.range(0, 10_000).forEach(number -> board.show("call-" + number, CallState.ESTABLISHED));
        board.board.tick();

        List<Event> parts = board.reader().snapshot();

        assertThat(parts).hasSize(10).allSatisfy(part -> assertThat(part.ids()).hasSize(1_000));
        assertThat(parts)
                .extracting(part -> part.data().get("part").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(parts.subList(0, 9)).allSatisfy(part -> assertThat(part.id()).isEmpty());
        assertThat(parts.get(9).id()).matches("[0-9a-f]{8}\\.\\d+");
        assertThat(parts.get(0).ids().get(0)).isEqualTo("call-9999");
        assertThat(parts.get(0).data().at("/board/counts/states/established").asInt())
                .isEqualTo(10_000);
    }

    @Test
    void an_empty_board_sends_a_snapshot_without_rows() {
        List<Event> parts = board.reader().snapshot();

        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).ids()).isEmpty();
        assertThat(parts.get(0).data().at("/board/world").booleanValue()).isFalse();
    }

    @Test
    void a_reader_gets_one_message_a_tick_with_the_newest_state_of_the_calls_that_changed() {
        EventReader reader = board.reader();
        reader.snapshot();
        skipATick();
        for (int tick = 0; tick < 8; tick++) {
            for (int change = 0; change < 50; change++) {
                board.show("busy", change % 2 == 0 ? CallState.ESTABLISHED : CallState.HOLD);
            }
            board.show("call-" + tick, CallState.ESTABLISHED);
            board.board.tick();

            Event message = reader.next("change");

            assertThat(message.ids()).containsExactly("busy", "call-" + tick);
            assertThat(message.states()).containsExactly("hold", "established");
        }
    }

    @Test
    void four_ticks_make_a_second() {
        assertThat(Board.TICK_MILLIS).isEqualTo(250);
    }

    @Test
    void a_snapshot_counts_as_the_message_of_the_next_tick() {
        EventReader reader = board.reader();
        reader.snapshot();
        board.show("one", CallState.ESTABLISHED);
        board.board.tick();
        board.show("two", CallState.ESTABLISHED);
        board.board.tick();

        assertThat(reader.next("change").ids()).containsExactly("one", "two");
    }

    @Test
    void a_known_id_resumes_with_the_calls_that_changed_since() {
        board.show("one", CallState.ESTABLISHED);
        String id = board.reader().snapshot().get(0).id();
        board.show("two", CallState.ESTABLISHED);
        EventReader resumed = board.reader("Last-Event-ID", id);
        assertThat(resumed.next().kind()).isEmpty();
        board.board.tick();

        Event first = resumed.next();

        assertThat(first.kind()).isEqualTo("change");
        assertThat(first.ids()).containsExactly("two");
    }

    @Test
    void an_id_of_another_epoch_or_of_a_later_number_gets_a_snapshot() {
        board.show("one", CallState.ESTABLISHED);
        String id = board.reader().snapshot().get(0).id();

        for (String unknown : List.of("00000000.1", id + "9", id.replace(".", ".-"), "x", "99999999999999999999")) {
            assertThat(board.reader("Last-Event-ID", unknown).snapshot().get(0).ids())
                    .as(unknown)
                    .containsExactly("one");
        }
    }

    @Test
    void a_restart_of_the_server_loses_no_call() {
        board.show("one", CallState.ESTABLISHED);
        EventReader before = board.reader();
        String id = before.snapshot().get(0).id();
        board.restart();
        board.show("two", CallState.ESTABLISHED);

        assertThatThrownBy(() -> before.next("change")).isInstanceOf(UncheckedIOException.class);
        Event after = board.reader("Last-Event-ID", id).snapshot().get(0);
        assertThat(after.ids()).containsExactly("two", "one");
        assertThat(after.id().split("\\.")[0]).isNotEqualTo(id.split("\\.")[0]);
    }

    @Test
    void a_reader_that_is_far_behind_gets_1000_calls_with_each_tick() {
        String id = board.reader().snapshot().get(0).id();
        IntStream.range(0, 2_500).forEach(number -> board.show("call-" + number, CallState.ESTABLISHED));
        EventReader resumed = board.reader("Last-Event-ID", id);
        assertThat(resumed.next().kind()).isEmpty();

        for (int size : List.of(1_000, 1_000, 500)) {
            board.board.tick();
            assertThat(resumed.next("change").ids()).hasSize(size);
        }
    }

    @Test
    void a_forgotten_call_is_gone_and_a_cleared_feed_is_a_snapshot() {
        board.close();
        board = new TestBoard(1, settings -> settings);
        board.show("one", CallState.ESTABLISHED);
        EventReader reader = board.reader();
        reader.snapshot();
        board.show("two", CallState.ESTABLISHED);
        skipATick();
        board.board.tick();

        Event change = reader.next("change");
        board.feed.clear();
        board.show("three", CallState.ESTABLISHED);
        board.board.tick();

        assertThat(change.ids()).containsExactly("two");
        assertThat(change.data().get("gone")).hasToString("[\"one\"]");
        assertThat(reader.snapshot().get(0).ids()).containsExactly("three");
    }

    @Test
    void a_reader_without_changes_gets_a_comment_after_40_ticks_of_which_long_ones_count_several() {
        EventReader reader = board.reader();
        reader.snapshot();
        skipATick();
        for (int tick = 0; tick < 10; tick++) {
            board.board.tick();
        }
        board.board.tick(30);

        Event heartbeat = reader.next();

        assertThat(heartbeat).isEqualTo(new Event("", "", null));
    }

    @Test
    void one_reader_more_than_allowed_is_answered_503() {
        board.close();
        board = new TestBoard(10, settings -> settings.maxReaders(2));
        board.reader().snapshot();
        board.reader().snapshot();

        assertThat(board.get("events").statusCode()).isEqualTo(503);
    }
}
