package io.github.graphcalls.examples.board.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.ChangeType;
import io.github.graphcalls.notification.NotificationSubject;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardFeedTest extends BoardFeedTestCase {

    @Test
    void a_tenant_is_throttled_until_the_instant_that_the_service_named() {
        state(CallState.ESTABLISHED);
        feed.lookedUp(ID, new Throttled(Optional.of(START.plusSeconds(30)), Diagnostics.NONE), START);
        feed.lookedUp(ID, new Throttled(Optional.of(START.plusSeconds(20)), Diagnostics.NONE), START);
        feed.lookedUp(ID, new Throttled(Optional.empty(), Diagnostics.NONE), START);

        assertThat(feed.summary().get("throttled"))
                .hasToString("[{\"tenant\":\"contoso.com\",\"until\":\"2026-03-01T12:00:30Z\"}]");
        assertThat(feed.summary().at("/counts/lookups/throttled").asInt()).isEqualTo(3);
        time.advance(Duration.ofSeconds(30));
        assertThat(feed.summary().get("throttled")).isEmpty();
    }

    @Test
    void calls_that_ended_in_the_last_hour_are_counted_by_reason() {
        end("old", 200, 7000);
        time.advance(Duration.ofMinutes(40));
        end("a", 200, 7000);
        end("b", 480, 10037);
        live.add(CallId.of("c"));
        feed.take(live.apply(CallNotification.of(
                ChangeType.DELETED,
                CallId.of("c"),
                NotificationSubject.PartialCall.of(Call.builder(CallId.of("c")).build()))));
        time.advance(Duration.ofMinutes(20));

        JsonNode ended = feed.summary().at("/counts/ended");

        assertThat(ended)
                .hasToString("{\"not known\":1,\"the application ended the call\":1,\"the callee has no endpoint\":1}");
        assertThat(feed.summary().at("/counts/states")).isEmpty();
    }

    @Test
    void live_calls_give_state_doubt_and_end() {
        feed.take(live.add(ID));
        assertThat(feed.row(ID).orElseThrow().state()).isEqualTo("unknown");
        assertThat(feed.row(ID).orElseThrow().doubt()).contains("stateUnknown");

        Call established = Call.builder(ID)
                .state(CallState.ESTABLISHED)
                .tenantId("contoso.com")
                .build();
        LookupOutcome found = new Found(established, Diagnostics.NONE);
        feed.take(live.apply(ID, found, time.instant()));
        feed.lookedUp(ID, found, time.instant());
        CallRow row = feed.row(ID).orElseThrow();
        assertThat(row.state()).isEqualTo("established");
        assertThat(row.doubt()).isEmpty();
        assertThat(row.about().tenant()).contains("contoso.com");

        Call terminated = established.toBuilder().state(CallState.TERMINATED).build();
        feed.take(live.apply(ID, new Found(terminated, Diagnostics.NONE), time.instant()));
        feed.take(live.apply(
                CallNotification.of(ChangeType.UPDATED, ID, NotificationSubject.PartialCall.of(established))));
        assertThat(feed.row(ID).orElseThrow().state()).isEqualTo("ended");
    }

    @Test
    void a_lookup_of_a_call_that_is_not_held_is_counted_and_shows_no_call() {
        feed.lookedUp(ID, new Found(Call.builder(ID).build(), Diagnostics.NONE), START);

        assertThat(feed.row(ID)).isEmpty();
        assertThat(feed.timeline(ID)).isEmpty();
        assertThat(feed.summary().at("/counts/lookups/found").asInt()).isEqualTo(1);
    }

    @Test
    void a_full_feed_forgets_ended_calls_first_and_then_those_that_changed_longest_ago() {
        IntStream.range(0, 4).forEach(number -> feed.take(live.add(CallId.of("alive-" + number))));
        end("over", 200, 7000);
        long seen = feed.all().number();
        IntStream.range(4, 6).forEach(number -> feed.take(live.add(CallId.of("alive-" + number))));

        assertThat(feed.all().rows()).hasSize(5);
        assertThat(feed.since(seen, 10).orElseThrow().gone()).containsExactly("over", "alive-0");
        assertThat(feed.summary().get("forgotten").asInt()).isEqualTo(2);
        assertThatThrownBy(() -> new BoardFeed(time, 0)).hasMessageContaining("found 0");
    }

    @Test
    void a_reader_that_missed_more_removals_than_are_kept_needs_a_snapshot() {
        long seen = feed.all().number();
        IntStream.range(0, ChangeRing.MAX_GONE + 5).forEach(number -> end("call-" + number, 200, 7000));
        assertThat(feed.since(seen, 10)).isPresent();

        end("another", 200, 7000);

        assertThat(feed.since(seen, 10)).isEmpty();
    }
}
