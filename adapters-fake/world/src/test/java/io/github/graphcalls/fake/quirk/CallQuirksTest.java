package io.github.graphcalls.fake.quirk;

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
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.event.Event;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.time.VirtualTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallQuirksTest extends QuirkyWorld {

    /** A roster without participants may be incomplete. */
    private static final Relationship<Participant> EMPTY_CUT_SHORT =
            new Relationship.Partial<>(List.of(), Optional.empty());

    @Test
    void a_call_that_ended_is_not_found() {
        in(ENDED, Quirk.GONE_AT_ONCE);
        world.advance(ofSeconds(9));

        assertThat(find()).isInstanceOf(NotFound.class);
    }

    @Test
    void a_call_that_ended_is_found_for_five_minutes() {
        in(ENDED, Quirk.KEPT_FOR_A_WHILE);
        world.advance(ofSeconds(9).plusMinutes(5).minusNanos(1));

        assertThat(call().isOver()).isTrue();
        world.advance(ofSeconds(0).plusNanos(1));
        assertThat(find()).isInstanceOf(NotFound.class);
    }

    @Test
    void a_call_that_ended_is_found_until_the_last_instant() {
        world = World.builder(Script.of(ENDED))
                .clock(VirtualTime.startingAt(Instant.MAX.minusSeconds(10)))
                .quirks(Quirk.KEPT_FOR_A_WHILE)
                .build();

        world.advance(ofSeconds(10));

        assertThat(call().isOver()).isTrue();
    }

    @Test
    void a_call_whose_end_was_lost_is_found_forever() {
        in(ENDED, Quirk.LOST_DELETED);
        world.advance(ofMinutes(9_000));

        assertThat(call().state().orElseThrow()).hasToString("established");
    }

    @Test
    void a_call_that_ended_is_answered_without_a_body() {
        in(ENDED, Quirk.EMPTY_200);
        world.advance(ofSeconds(9));

        assertThat(find()).isInstanceOf(Malformed.class);
        assertThat(find().diagnostics().status()).contains(200);
    }

    @Test
    void a_group_call_is_not_found_after_all_participants_left() {
        in(MEETING.atOnce(joins("Bob")).after(ofSeconds(9), leaves("Bob")), Quirk.GONE_WHEN_ALL_LEFT);

        assertThat(find().toOptional()).isPresent();
        world.advance(ofSeconds(9));
        assertThat(find()).isInstanceOf(NotFound.class);
    }

    @Test
    void a_peer_to_peer_call_is_found_after_the_other_party_left() {
        in(TALKING.atOnce(joins("John")).after(ofSeconds(9), leaves("John")), Quirk.GONE_WHEN_ALL_LEFT);

        world.advance(ofSeconds(9));

        assertThat(find().toOptional()).isPresent();
    }

    @Test
    void a_group_call_stays_not_found_after_a_later_event() {
        in(
                MEETING.atOnce(joins("Bob")).after(ofSeconds(9), leaves("Bob"), meant(audioInactive())),
                Quirk.GONE_WHEN_ALL_LEFT);

        world.advance(ofSeconds(9));

        assertThat(find()).isInstanceOf(NotFound.class);
    }

    @Test
    void a_roster_is_empty_until_its_second_change() {
        in(MEETING.atOnce(joins("Alice")).after(ofSeconds(9), joins("Bob")), Quirk.ROSTER_LATE);

        assertThat(roster()).isEqualTo(EMPTY_CUT_SHORT);
        world.advance(ofSeconds(9));
        assertThat(roster().items()).hasSize(2);
    }

    @Test
    void a_roster_of_a_shown_document_is_empty_until_its_second_change() {
        Call talking = MEETING.steps().get(0).event().applyTo(MEETING.opening(), Instant.EPOCH);
        Call withAlice = joins("Alice").applyTo(talking, Instant.EPOCH);
        Call withBob = joins("Bob").applyTo(withAlice, Instant.EPOCH);
        in(MEETING.atOnce(new Event.Shows(withAlice)).after(ofSeconds(9), new Event.Shows(withBob)), Quirk.ROSTER_LATE);

        assertThat(roster()).isEqualTo(EMPTY_CUT_SHORT);
        world.advance(ofSeconds(9));
        assertThat(roster().items()).hasSize(2);
    }

    @Test
    void a_roster_is_cut_at_100_with_a_link_to_the_rest() {
        Event[] crowd = IntStream.range(0, 101).mapToObj(i -> joins("P" + i)).toArray(Event[]::new);
        in(MEETING.atOnce(crowd), Quirk.ROSTER_CUT_AT_100);

        assertThat(roster().items()).hasSize(100);
        assertThat(roster().toString()).contains("/calls/" + ID.value() + "/participants?$skip=100");
        world.switchOff(Quirk.ROSTER_CUT_AT_100);
        assertThat(roster().items()).hasSize(101);
    }

    @Test
    void the_roster_of_a_peer_to_peer_call_is_empty() {
        in(TALKING.atOnce(joins("John")), Quirk.NO_ROSTER_IN_PEER_TO_PEER);
        Relationship<Participant> ofPeers = roster();
        in(MEETING.atOnce(joins("John")), Quirk.NO_ROSTER_IN_PEER_TO_PEER);

        assertThat(ofPeers).isEqualTo(EMPTY_CUT_SHORT);
        assertThat(roster().items()).hasSize(1);
    }

    @Test
    void the_second_lookup_after_a_change_shows_the_state_before() {
        in(CallScript.outgoing(ID, "John").afterLookups(1, established()), Quirk.OUT_OF_ORDER_STATES);

        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> call().state().orElseThrow().toString()))
                .containsExactly("establishing", "established", "establishing", "established");
    }

    @Test
    void an_outgoing_call_rings_instead_of_establishing() {
        in(CallScript.outgoing(ID, "John"), Quirk.RINGING);

        assertThat(call().state().orElseThrow()).hasToString("ringing");
    }

    @Test
    void a_stripped_call_lacks_the_properties_of_notifications() {
        in(TALKING, Quirk.STRIPPED);

        assertThat(call().callChainId()).isEmpty();
        assertThat(call().tenantId()).isEmpty();
        assertThat(call().mediaState()).isEmpty();
        assertThat(call().source()).isPresent();
    }

    @Test
    void an_undashed_id_is_in_upper_case() {
        in(TALKING, Quirk.UNDASHED_IDS);

        assertThat(call().id()).isEqualTo(CallId.of("2E1A0B002DB440229570243709C565AB"));
    }

    @Test
    void an_incoming_call_is_not_found_before_it_is_answered() {
        in(CallScript.incoming(ID, "Alice"), Quirk.INCOMING_NOT_FOUND);

        assertThat(find()).isInstanceOf(NotFound.class);
        world.switchOn(Quirk.INCOMING_FOUND);
        assertThat(find().toOptional()).isPresent();
    }
}
