package io.github.graphcalls.examples.board.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.policy.ObservedLookup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineTest extends BoardFeedTestCase {

    @Test
    void a_timeline_has_the_states_of_a_call() {
        state(CallState.ESTABLISHING);
        state(CallState.ESTABLISHING);
        time.advance(Duration.ofSeconds(5));
        state(CallState.ESTABLISHED);
        time.advance(Duration.ofSeconds(5));
        end("one", 200, 7000);

        assertThat(timeline()).containsExactly("0 state establishing", "5 state established", "10 state ended");
        assertThat(feed.row(ID).orElseThrow().end().orElseThrow().how()).contains("200", "7000", "application ended");
    }

    @Test
    void a_timeline_has_who_joined_waited_was_muted_and_left() {
        state(CallState.ESTABLISHED);
        roster(person("Ada"));
        time.advance(Duration.ofSeconds(1));
        roster(
                person("Ada").toBuilder().isMuted(true).build(),
                person("Bob").toBuilder().isInLobby(true).build());
        time.advance(Duration.ofSeconds(1));
        roster(person("Bob"));

        assertThat(timeline())
                .containsExactlyInAnyOrder(
                        "0 state established",
                        "0 person Ada joined",
                        "1 person Ada muted",
                        "1 person Bob lobby",
                        "2 person Bob joined",
                        "2 person Ada left");
    }

    @Test
    void a_timeline_has_lookups_and_the_waits_that_they_cause() {
        state(CallState.ESTABLISHED);
        LookupOutcome throttled =
                new Throttled(Optional.of(START.plusSeconds(30)), Diagnostics.of(429, "TooManyRequests", "too many"));
        CallLookup lookup = query -> {
            query.observation().orElseThrow().waited(Duration.ofSeconds(2));
            time.advance(Duration.ofSeconds(3));
            return throttled;
        };
        long before = feed.all().number();

        ObservedLookup.of(lookup, feed).find(CallQuery.of(ID));

        assertThat(timeline())
                .containsExactly(
                        "0 state established",
                        "1 wait 2026-03-01T12:00:03Z retry",
                        "3 lookup throttled 429",
                        "3 wait 2026-03-01T12:00:30Z throttled");
        assertThat(feed.since(before, 10).orElseThrow().rows()).hasSize(1);
    }

    @Test
    void a_timeline_keeps_its_newest_500_entries_and_the_feed_1000_timelines() {
        BoardFeed large = new BoardFeed(time, 2_000);
        IntStream.range(0, 501)
                .forEach(number -> large.take(
                        time.instant(),
                        Call.builder(ID)
                                .state(number % 2 == 0 ? CallState.HOLD : CallState.ESTABLISHED)
                                .build(),
                        false));
        assertThat(large.timeline(ID)).hasSize(Story.MAX_ENTRIES);

        IntStream.range(0, Stories.MAX_STORIES)
                .forEach(number -> large.take(
                        time.instant(),
                        Call.builder(CallId.of("call-" + number))
                                .state(CallState.HOLD)
                                .build(),
                        false));

        assertThat(large.timeline(ID)).isEmpty();
        assertThat(large.row(ID)).isPresent();
        large.take(
                time.instant(),
                Call.builder(ID)
                        .participants(Relationship.complete(List.of(person("Ada"))))
                        .build(),
                false);
        assertThat(large.timeline(ID)).isEmpty();
    }
}
