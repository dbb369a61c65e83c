package io.github.graphcalls.fake;

import static io.github.graphcalls.fake.Observer.ID;
import static io.github.graphcalls.fake.event.MediaEvents.audioInactive;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.RosterEvents.leaves;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.fake.event.StateEvents.meant;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.fake.event.Event;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.time.VirtualTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CallQuirksTest extends QuirkyWorld {

    @Nested
    class A_call_that_ended {

        @Test
        void is_gone_at_once() {
            in(ENDED, Quirk.GONE_AT_ONCE);
            world.advance(ofSeconds(9));

            assertThat(find()).isInstanceOf(NotFound.class);
        }

        @Test
        void is_kept_for_a_while() {
            in(ENDED, Quirk.KEPT_FOR_A_WHILE);
            world.advance(ofSeconds(9).plusMinutes(5).minusNanos(1));

            assertThat(call().isOver()).isTrue();
            world.advance(ofSeconds(0).plusNanos(1));
            assertThat(find()).isInstanceOf(NotFound.class);
        }

        @Test
        void is_kept_until_the_end_of_time_when_that_comes_first() {
            world = World.builder(Script.of(ENDED))
                    .clock(VirtualTime.startingAt(Instant.MAX.minusSeconds(10)))
                    .quirks(Quirk.KEPT_FOR_A_WHILE)
                    .build();

            world.advance(ofSeconds(10));

            assertThat(call().isOver()).isTrue();
        }

        @Test
        void is_shown_for_ever_as_it_stood_when_its_end_got_lost() {
            in(ENDED, Quirk.LOST_DELETED);
            world.advance(ofMinutes(9_000));

            assertThat(call().state().orElseThrow()).hasToString("established");
        }

        @Test
        void is_answered_by_nothing() {
            in(ENDED, Quirk.EMPTY_200);
            world.advance(ofSeconds(9));

            assertThat(find()).isInstanceOf(Malformed.class);
            assertThat(find().diagnostics().status()).contains(200);
        }

        @Test
        void is_gone_when_all_others_have_left_though_its_end_was_not_told() {
            in(MEETING.atOnce(joins("Bob")).after(ofSeconds(9), leaves("Bob")), Quirk.GONE_WHEN_ALL_LEFT);

            assertThat(find().toOptional()).isPresent();
            world.advance(ofSeconds(9));
            assertThat(find()).isInstanceOf(NotFound.class);
        }

        @Test
        void is_there_when_the_other_of_two_has_left_for_it_is_no_group_call() {
            in(TALKING.atOnce(joins("John")).after(ofSeconds(9), leaves("John")), Quirk.GONE_WHEN_ALL_LEFT);

            world.advance(ofSeconds(9));

            assertThat(find().toOptional()).isPresent();
        }

        @Test
        void stays_gone_whatever_happens_after() {
            in(
                    MEETING.atOnce(joins("Bob")).after(ofSeconds(9), leaves("Bob"), meant(audioInactive())),
                    Quirk.GONE_WHEN_ALL_LEFT);

            world.advance(ofSeconds(9));

            assertThat(find()).isInstanceOf(NotFound.class);
        }
    }

    @Nested
    class A_roster {

        @Test
        void comes_late() {
            in(MEETING.atOnce(joins("Alice")).after(ofSeconds(9), joins("Bob")), Quirk.ROSTER_LATE);

            assertThat(roster()).isEqualTo(Relationship.complete(List.of()));
            world.advance(ofSeconds(9));
            assertThat(roster().items()).hasSize(2);
        }

        @Test
        void that_a_document_shows_comes_late_as_well() {
            Call talking = MEETING.steps().get(0).event().applyTo(MEETING.opening(), Instant.EPOCH);
            Call withAlice = joins("Alice").applyTo(talking, Instant.EPOCH);
            Call withBob = joins("Bob").applyTo(withAlice, Instant.EPOCH);
            in(
                    MEETING.atOnce(new Event.Shows(withAlice)).after(ofSeconds(9), new Event.Shows(withBob)),
                    Quirk.ROSTER_LATE);

            assertThat(roster()).isEqualTo(Relationship.complete(List.of()));
            world.advance(ofSeconds(9));
            assertThat(roster().items()).hasSize(2);
        }

        @Test
        void is_cut_at_100_with_a_link_to_the_rest() {
            Event[] crowd =
                    IntStream.range(0, 101).mapToObj(i -> joins("P" + i)).toArray(Event[]::new);
            in(MEETING.atOnce(crowd), Quirk.ROSTER_CUT_AT_100);

            assertThat(roster().items()).hasSize(100);
            assertThat(roster().toString()).contains("/calls/" + ID.value() + "/participants?$skip=100");
            world.switchOff(Quirk.ROSTER_CUT_AT_100);
            assertThat(roster().items()).hasSize(101);
        }

        @Test
        void is_none_in_a_peer_to_peer_call() {
            in(TALKING.atOnce(joins("John")), Quirk.NO_ROSTER_IN_PEER_TO_PEER);
            Relationship<Participant> ofPeers = roster();
            in(MEETING.atOnce(joins("John")), Quirk.NO_ROSTER_IN_PEER_TO_PEER);

            assertThat(ofPeers).isEqualTo(Relationship.complete(List.of()));
            assertThat(roster().items()).hasSize(1);
        }
    }

    @Nested
    class A_living_call {

        @Test
        void shows_its_states_out_of_order() {
            in(CallScript.outgoing(ID, "John").afterLookups(1, established()), Quirk.OUT_OF_ORDER_STATES);

            assertThat(IntStream.range(0, 4)
                            .mapToObj(i -> call().state().orElseThrow().toString()))
                    .containsExactly("establishing", "established", "establishing", "established");
        }

        @Test
        void rings_where_it_would_be_established_if_it_is_outgoing() {
            in(CallScript.outgoing(ID, "John"), Quirk.RINGING);

            assertThat(call().state().orElseThrow()).hasToString("ringing");
        }

        @Test
        void lacks_what_notifications_have() {
            in(TALKING, Quirk.STRIPPED);

            assertThat(call().callChainId()).isEmpty();
            assertThat(call().tenantId()).isEmpty();
            assertThat(call().mediaState()).isEmpty();
            assertThat(call().source()).isPresent();
        }

        @Test
        void has_an_id_in_capitals_without_dashes() {
            in(TALKING, Quirk.UNDASHED_IDS);

            assertThat(call().id()).isEqualTo(CallId.of("2E1A0B002DB440229570243709C565AB"));
        }

        @Test
        void is_not_found_while_it_comes_in() {
            in(CallScript.incoming(ID, "Alice"), Quirk.INCOMING_NOT_FOUND);

            assertThat(find()).isInstanceOf(NotFound.class);
            world.switchOn(Quirk.INCOMING_FOUND);
            assertThat(find().toOptional()).isPresent();
        }
    }
}
