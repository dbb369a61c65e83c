package io.github.graphcalls.emulator.journal;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.SampleWorld;
import io.github.graphcalls.fake.journal.ClientChecker;
import io.github.graphcalls.fake.journal.Violation;
import io.github.graphcalls.fake.journal.Violation.Rule;
import io.github.graphcalls.time.VirtualTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** An emulator on a clock that stands still, and the violations in its journal. */
abstract class JournaledEmulator {

    static final String CALL = "/v1.0/communications/calls/meeting";

    final VirtualTime clock = VirtualTime.startingAt(SampleWorld.NOON);
    final GraphEmulator emulator = SampleWorld.emulator().clock(clock).start();

    @AfterEach
    void close() {
        emulator.close();
    }

    List<Rule> violations() {
        return ClientChecker.violations(emulator.journal()).stream()
                .map(Violation::rule)
                .toList();
    }
}
