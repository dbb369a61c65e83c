package io.github.graphcalls.emulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import java.io.IOException;
import java.net.SocketException;

/** Any bytes at all, as Jazzer finds them. Compiled and run in the profile "fuzz" alone. */
class RequestFuzzer {

    private static final GraphEmulator EMULATOR = SampleWorld.emulator().start();

    @FuzzTest(maxDuration = "20s")
    void any_bytes_are_answered_or_refused(byte[] request) throws IOException {
        BugDetectors.allowNetworkConnections((host, port) -> host.equals("localhost") || host.equals("127.0.0.1"));
        try (Raw raw = Raw.to(EMULATOR)) {
            String answer = raw.send(new String(request, ISO_8859_1)).end().rest();

            assertThat(answer).doesNotContain("HTTP/1.1 500", "\tat ", "io.netty");
        } catch (SocketException closedAlready) {
            // What is no request at all may find the connection closed before its end.
        }
    }
}
