package io.github.graphcalls.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.RelationshipPages;
import java.nio.charset.StandardCharsets;

/** An input is a digit, which selects a relationship, and a page of it. */
class PageFuzzTest {

    private static final Call CALL =
            ((Found) CallDocuments.read("{\"id\":\"7\"}".getBytes(StandardCharsets.UTF_8))).call();

    @FuzzTest
    void a_page_survives_a_round_trip_or_is_malformed(byte[] input) {
        CallRelationship relationship = Inputs.selected(input, CallRelationship.values());
        byte[] page = Inputs.behindFirst(input);

        LookupOutcome outcome = RelationshipPages.append(CALL, relationship, page);

        if (outcome instanceof Malformed malformed) {
            Inputs.checkMessage(malformed.problem());
        } else {
            Call call = ((Found) outcome).call();
            byte[] written = RelationshipPages.write(call, relationship);
            Inputs.checkEqual(new Found(call, Diagnostics.NONE), RelationshipPages.append(CALL, relationship, written));
            Call twice = ((Found) RelationshipPages.append(call, relationship, page)).call();
            Inputs.checkEqual(2 * size(call, relationship), size(twice, relationship));
        }
    }

    private static int size(Call call, CallRelationship relationship) {
        return call.get(relationship).items().size();
    }
}
