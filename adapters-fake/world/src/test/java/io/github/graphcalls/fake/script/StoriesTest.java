package io.github.graphcalls.fake.script;

import static io.github.graphcalls.fake.Observer.ID;
import static io.github.graphcalls.fake.event.EndEvents.endedByPolicy;
import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.EndEvents.ignored;
import static io.github.graphcalls.fake.event.EndEvents.keepAliveMissed;
import static io.github.graphcalls.fake.event.EndEvents.notAnswered;
import static io.github.graphcalls.fake.event.EndEvents.otherPartyHungUp;
import static io.github.graphcalls.fake.event.EndEvents.redirected;
import static io.github.graphcalls.fake.event.EndEvents.rejected;
import static io.github.graphcalls.fake.event.EndEvents.transferred;
import static io.github.graphcalls.fake.event.EndEvents.transferredAfterConsultation;
import static io.github.graphcalls.fake.event.MediaEvents.audioActive;
import static io.github.graphcalls.fake.event.MediaEvents.audioInactive;
import static io.github.graphcalls.fake.event.RosterEvents.joins;
import static io.github.graphcalls.fake.event.RosterEvents.leaves;
import static io.github.graphcalls.fake.event.StateEvents.answered;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static io.github.graphcalls.fake.event.StateEvents.held;
import static io.github.graphcalls.fake.event.StateEvents.redirecting;
import static io.github.graphcalls.fake.event.StateEvents.ringing;
import static io.github.graphcalls.fake.event.StateEvents.terminating;
import static io.github.graphcalls.fake.event.StateEvents.transferAccepted;
import static io.github.graphcalls.fake.event.StateEvents.transferAfterConsultationFailed;
import static io.github.graphcalls.fake.event.StateEvents.transferFailed;
import static io.github.graphcalls.fake.event.StateEvents.transferring;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.fake.Observer;
import org.junit.jupiter.api.Test;

/** The lives of calls that Graph's documentation shows (FACTS.md#call-states), each as a script. */
class StoriesTest {

    @Test
    void an_outgoing_call_is_established_and_hung_up() {
        CallScript story = CallScript.outgoing(ID, "John")
                .after(ofSeconds(8), established())
                .after(ofSeconds(1), audioActive())
                .after(ofMinutes(20), terminating())
                .after(ofSeconds(1), hungUp());

        assertThat(Observer.of(story))
                .containsExactly(
                        "PT0S establishing",
                        "PT8S established",
                        "PT9S established",
                        "PT20M9S terminating",
                        "PT20M10S terminated 200/7000");
    }

    @Test
    void an_outgoing_call_rings_and_is_not_answered() {
        CallScript story =
                CallScript.outgoing(ID, "John").after(ofSeconds(2), ringing()).after(ofMinutes(1), notAnswered());

        assertThat(Observer.of(story))
                .containsExactly("PT0S establishing", "PT2S ringing", "PT1M2S terminated 408/10057");
    }

    @Test
    void a_meeting_is_ended_when_one_participant_remains() {
        CallScript story = CallScript.joining(ID, "Alice")
                .after(ofSeconds(3), established(), joins("Alice"), joins("Bob"))
                .after(ofMinutes(30), leaves("Bob"))
                .after(ofSeconds(1), endedByPolicy());

        assertThat(Observer.of(story))
                .containsExactly(
                        "PT0S establishing", "PT3S established", "PT30M3S established", "PT30M4S terminated 200/5010");
    }

    @Test
    void a_call_without_keep_alive_is_ended() {
        CallScript story =
                CallScript.outgoing(ID, "John", "Paul").atOnce(established()).after(ofMinutes(45), keepAliveMissed());

        assertThat(Observer.of(story)).containsExactly("PT0S established", "PT45M terminated 408/8537");
    }

    @Test
    void an_incoming_call_is_answered_and_the_other_party_hangs_up() {
        CallScript story = CallScript.incoming(ID, "Alice")
                .after(ofSeconds(4), answered())
                .after(ofSeconds(1), established())
                .after(ofMinutes(3), otherPartyHungUp());

        assertThat(Observer.of(story))
                .containsExactly(
                        "PT0S incoming", "PT4S establishing", "PT5S established", "PT3M5S terminated 200/4097");
    }

    @Test
    void an_incoming_call_is_ignored() {
        CallScript story = CallScript.incoming(ID, "Alice").after(ofSeconds(15), ignored());

        assertThat(Observer.of(story)).containsExactly("PT0S incoming", "PT15S terminated");
    }

    @Test
    void an_incoming_call_is_rejected() {
        CallScript story = CallScript.incomingFromGroup(ID, "Alice").after(ofSeconds(2), rejected());

        assertThat(Observer.of(story)).containsExactly("PT0S incoming", "PT2S terminated");
    }

    @Test
    void an_incoming_call_is_redirected() {
        CallScript story = CallScript.incoming(ID, "Alice")
                .after(ofSeconds(2), redirecting())
                .after(ofSeconds(20), redirected());

        assertThat(Observer.of(story)).containsExactly("PT0S incoming", "PT2S redirecting", "PT22S terminated");
    }

    private final CallScript call = CallScript.outgoing(ID, "John").atOnce(established(), audioActive());

    @Test
    void an_established_call_is_transferred() {
        CallScript story = call.after(ofMinutes(2), transferring())
                .after(ofSeconds(3), transferAccepted(), audioInactive())
                .after(ofSeconds(2), transferred());

        assertThat(Observer.of(story))
                .containsExactly(
                        "PT0S established", "PT2M transferring", "PT2M3S transferAccepted", "PT2M5S terminated 0/7015");
    }

    @Test
    void an_established_call_is_transferred_after_consultation() {
        CallScript story = call.after(ofMinutes(2), transferring())
                .after(ofSeconds(3), transferAccepted())
                .after(ofSeconds(2), transferredAfterConsultation());

        assertThat(Observer.of(story)).endsWith("PT2M3S transferAccepted", "PT2M5S terminated AppTransferred");
    }

    @Test
    void an_established_call_continues_after_failed_transfers() {
        CallScript story = call.after(ofMinutes(2), transferring())
                .after(ofSeconds(9), transferFailed())
                .after(ofMinutes(1), transferring())
                .after(ofSeconds(9), transferAfterConsultationFailed())
                .after(ofMinutes(1), hungUp());

        assertThat(Observer.of(story))
                .containsExactly(
                        "PT0S established",
                        "PT2M transferring",
                        "PT2M9S established 500/7000",
                        "PT3M9S transferring",
                        "PT3M18S established 500/7700",
                        "PT4M18S terminated 200/7000");
    }

    @Test
    void an_established_call_is_put_on_hold_and_resumed() {
        CallScript story = call.after(ofMinutes(1), held()).after(ofMinutes(1), established());

        assertThat(Observer.of(story)).containsExactly("PT0S established", "PT1M hold", "PT2M established");
    }
}
