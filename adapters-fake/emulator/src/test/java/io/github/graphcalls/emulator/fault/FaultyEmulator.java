package io.github.graphcalls.emulator.fault;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.lookup.CallLookup;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;

/** An emulator in front of a lookup that counts, and a fault on its next answer. */
abstract class FaultyEmulator {

    static final String CALL = "/v1.0/communications/calls/meeting";

    final AtomicInteger lookups = new AtomicInteger();
    final CallLookup lookup = query -> {
        lookups.incrementAndGet();
        return SampleWorld.LOOKUP.find(query);
    };
    final GraphEmulator emulator = GraphEmulator.builder(lookup)
            .clock(() -> SampleWorld.NOON)
            .drainTimeout(Duration.ofMillis(150))
            .start();
    String usual;

    @AfterEach
    void close() {
        emulator.close();
    }

    String faulty(Fault fault) throws Exception {
        usual = Raw.body(Raw.get(emulator, CALL));
        lookups.set(0);
        emulator.add(fault.onPath("/v1.0/*"));
        return Raw.get(emulator, CALL);
    }
}
