package io.github.graphcalls.examples.board.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.live.LiveCalls;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Throttled;
import io.github.graphcalls.lookup.policy.ObservedLookup;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.notification.ChangeType;
import io.github.graphcalls.notification.NotificationSubject;
import io.github.graphcalls.time.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardFeedTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final CallId ID = CallId.of("one");

    private final VirtualTime time = VirtualTime.startingAt(START);
    private final BoardFeed feed = new BoardFeed(time, 5);
    private final LiveCalls live = new LiveCalls(time, Duration.ofMinutes(1));

    private static Participant person(String name) {
        return Participant.of(
                "p-" + name,
                ParticipantInfo.builder().identity(IdentitySet.ofUser(Identity.of("id-" + name, name))).build());
    }

    private void state(CallState state) {
        feed.take(time.instant(), Call.builder(ID).state(state).tenantId("contoso.com").build(), false);
    }

    private void roster(Participant... participants) {
        feed.take(time.instant(), Call.builder(ID).participants(Relationship.complete(List.of(participants))).build(), false);
    }

    private void end(String id, int code, int subcode) {
        feed.take(
                time.instant(),
                Call.builder(CallId.of(id))
                        .state(CallState.TERMINATED)
                        .resultInfo(ResultInfo.of(code, subcode))
                        .build(),
                true);
    }

    private List<String> timeline() {
        return feed.timeline(ID).stream().map(BoardFeedTest::words).toList();
    }

    private static String words(String entry) {
        try {
            JsonNode node = new JsonMapper().readTree(entry);
            StringBuilder words = new StringBuilder(Long.toString(Duration.between(
                            START, Instant.parse(node.get("at").asText()))
                    .toSeconds()));
            for (String name : List.of("kind", "until", "state", "name", "change", "outcome", "status", "why")) {
                if (node.has(name)) {
                    words.append(' ').append(node.get(name).asText());
                }
            }
            return words.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
        roster(person("Ada").toBuilder().isMuted(true).build(), person("Bob").toBuilder().isInLobby(true).build());
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
        LookupOutcome throttled = new Throttled(
                Optional.of(START.plusSeconds(30)), Diagnostics.of(429, "TooManyRequests", "too many"));
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
                ChangeType.DELETED, CallId.of("c"), NotificationSubject.PartialCall.of(Call.builder(CallId.of("c")).build()))));
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

        Call established = Call.builder(ID).state(CallState.ESTABLISHED).tenantId("contoso.com").build();
        LookupOutcome found = new Found(established, Diagnostics.NONE);
        feed.take(live.apply(ID, found, time.instant()));
        feed.lookedUp(ID, found, time.instant());
        CallRow row = feed.row(ID).orElseThrow();
        assertThat(row.state()).isEqualTo("established");
        assertThat(row.doubt()).isEmpty();
        assertThat(row.about().tenant()).contains("contoso.com");

        Call terminated = established.toBuilder().state(CallState.TERMINATED).build();
        feed.take(live.apply(ID, new Found(terminated, Diagnostics.NONE), time.instant()));
        feed.take(live.apply(CallNotification.of(
                ChangeType.UPDATED, ID, NotificationSubject.PartialCall.of(established))));
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

    @Test
    void a_timeline_keeps_its_newest_500_entries_and_the_feed_1000_timelines() {
        BoardFeed large = new BoardFeed(time, 2_000);
        IntStream.range(0, 501).forEach(number ->
                large.take(time.instant(), Call.builder(ID).state(number % 2 == 0 ? CallState.HOLD : CallState.ESTABLISHED).build(), false));
        assertThat(large.timeline(ID)).hasSize(Story.MAX_ENTRIES);

        IntStream.range(0, Stories.MAX_STORIES).forEach(number ->
                large.take(time.instant(), Call.builder(CallId.of("call-" + number)).state(CallState.HOLD).build(), false));

        assertThat(large.timeline(ID)).isEmpty();
        assertThat(large.row(ID)).isPresent();
        large.take(time.instant(), Call.builder(ID).participants(Relationship.complete(List.of(person("Ada")))).build(), false);
        assertThat(large.timeline(ID)).isEmpty();
    }
}
