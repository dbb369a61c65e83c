package io.github.graphcalls.fake;

import static io.github.graphcalls.fake.Observer.ID;
import static io.github.graphcalls.fake.event.MediaEvents.running;
import static io.github.graphcalls.fake.event.RosterEvents.muted;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.operation.OperationType;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.lookup.CallQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A partial relationship stays partial after events on its items. */
class CutShortTest extends OneWorld {

    private Call call(CallScript story) {
        CallQuery query = CallQuery.of(ID).expand(CallRelationship.PARTICIPANTS, CallRelationship.OPERATIONS);
        return FakeCallLookup.of(worldOf(story)).find(query).toOptional().orElseThrow();
    }

    @Test
    void a_roster_stays_cut_short_when_a_participant_is_muted() {
        Participant alice = Participant.of("p1", ParticipantInfo.of(IdentitySet.ofUser(Identity.of("u1", "Alice"))));
        Call opening = CallScript.joining(ID, "Alice").opening().toBuilder()
                .participants(Relationship.partial(List.of(alice), "further"))
                .build();

        Relationship<Participant> roster =
                call(CallScript.of(opening).atOnce(muted("p1"))).participants();

        assertThat(roster).isEqualTo(Relationship.partial(roster.items(), "further"));
        assertThat(roster.items().get(0).isMuted()).contains(true);
    }

    @Test
    void operations_stay_cut_short_when_another_one_runs() {
        Call opening = CallScript.joining(ID, "Alice").opening().toBuilder()
                .operations(Relationship.partial(List.of(), "further"))
                .build();
        CallScript story =
                CallScript.of(opening).atOnce(established(), running("op-1", OperationType.PLAY_PROMPT_OPERATION));

        Call call = call(story);

        assertThat(call.operations())
                .isEqualTo(Relationship.partial(call.operations().items(), "further"));
        assertThat(call.operations().items()).hasSize(1);
    }
}
