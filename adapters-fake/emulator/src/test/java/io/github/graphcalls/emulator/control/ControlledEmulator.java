package io.github.graphcalls.emulator.control;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;

/** An emulator of a scripted world, and requests to its control API. */
abstract class ControlledEmulator {

    final GraphEmulator emulator = GraphEmulator.builder(SampleWorld.scripted()).start();

    @AfterEach
    void close() {
        emulator.close();
    }

    String ask(String method, String pathAndHeaders, String body) throws IOException {
        return Raw.ask(emulator, Raw.request(method, "/__emulator/" + pathAndHeaders, body));
    }
}
