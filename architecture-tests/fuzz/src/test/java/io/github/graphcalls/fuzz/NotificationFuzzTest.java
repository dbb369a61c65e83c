package io.github.graphcalls.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.graphcalls.wire.document.NotificationDocuments;
import io.github.graphcalls.wire.document.NotificationDocuments.Read;
import io.github.graphcalls.wire.document.NotificationDocuments.Unreadable;

class NotificationFuzzTest {

    @FuzzTest
    void notifications_survive_a_round_trip_or_are_malformed(byte[] envelope) {
        NotificationDocuments.Result result = NotificationDocuments.read(envelope);

        if (result instanceof Unreadable unreadable) {
            Inputs.checkMessage(unreadable.problem().problem());
        } else {
            byte[] written = NotificationDocuments.write(((Read) result).notifications());
            Inputs.checkEqual(result, NotificationDocuments.read(written));
        }
    }
}
