package io.github.graphcalls.emulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.Raw;
import io.github.graphcalls.emulator.SampleWorld;
import io.netty.util.ResourceLeakDetector;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that were mutated by a fixed seed: other ones are for the fuzzer. */
@Tag("real-time")
@Timeout(300)
class FuzzTest {

    private static final List<String> SEEDS = List.of(
            Raw.request("GET", "/v1.0/communications/calls/meeting?$select=id,state&$expand=participants", ""),
            Raw.request("GET", "/v1.0/communications/calls/meeting/participants?$skiptoken=2", ""),
            Raw.request(
                    "POST",
                    "/v1.0/$batch\r\nContent-Type: application/json",
                    "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/communications/calls/meeting\",\"dependsOn\":[]}]}"),
            Raw.request(
                    "POST",
                    "/contoso/oauth2/v2.0/token",
                    "grant_type=client_credentials&client_id=a&client_secret=b&scope=https%3A%2F%2Fg%2F.default"),
            Raw.request("POST", "/__emulator/wire-faults", "[{\"effect\":\"gzip\",\"path\":\"/none\",\"times\":1}]"),
            "POST /v1.0/$batch HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer any\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"req\r\n0\r\n\r\n");

    private static final List<String> TOKENS = List.of(
            "\r\n",
            "\r\n\r\n",
            "\0",
            "%",
            "%00",
            "/",
            "//",
            "?",
            "&",
            "$",
            "..",
            ":",
            " ",
            "{",
            "\"",
            "[",
            "é",
            "-1",
            "99999999999999999999",
            "Content-Length: 3\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Expect: 100-continue\r\n",
            "Host: \r\n",
            "HTTP/9.9",
            "*",
            "Upgrade: h2c\r\n",
            "x".repeat(9_000));

    @Test
    void a_thousand_mutated_requests_cause_no_500_no_stack_trace_no_leak_and_no_hang() throws Exception {
        fuzz(1_000, 1);
    }

    @Test
    @Tag("full")
    void twenty_thousand_mutated_requests_cause_no_500_no_stack_trace_no_leak_and_no_hang() throws Exception {
        fuzz(20_000, 2);
    }

    private static void fuzz(int times, long seed) throws Exception {
        RandomGenerator chance = new SplittableRandom(seed);
        ResourceLeakDetector.Level level = ResourceLeakDetector.getLevel();
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        try (LeakWatch leaks = new LeakWatch();
                GraphEmulator emulator = SampleWorld.emulator()
                        .requestTimeout(Duration.ofMillis(100))
                        .start()) {
            for (int i = 0; i < times; i++) {
                String request = mutated(SEEDS.get(chance.nextInt(SEEDS.size())), chance);
                String answer = answer(emulator, request);
                assertThat(answer)
                        .as("seed " + seed + ", request " + i + ":\n" + request)
                        .doesNotContain("HTTP/1.1 500", "\tat ", "Exception:", "io.netty");
            }
            assertThat(Raw.get(emulator, "/v1.0/communications/calls/meeting")).startsWith("HTTP/1.1 200 ");
            assertThat(leaks.found()).as("seed " + seed).isEmpty();
        } finally {
            ResourceLeakDetector.setLevel(level);
        }
    }

    /** What comes for a request behind which nothing more will come. */
    private static String answer(GraphEmulator emulator, String request) throws IOException {
        try (Raw raw = Raw.to(emulator)) {
            return raw.send(request).end().rest();
        } catch (SocketException closedAlready) {
            return "";
        }
    }

    private static String mutated(String request, RandomGenerator chance) {
        StringBuilder text = new StringBuilder(request);
        for (int left = 1 + chance.nextInt(4); left > 0 && text.length() > 0; left--) {
            int at = chance.nextInt(text.length());
            switch (chance.nextInt(5)) {
                case 0 -> text.setCharAt(at, (char) chance.nextInt(256));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + chance.nextInt(8)));
                case 2 -> text.insert(at, TOKENS.get(chance.nextInt(TOKENS.size())));
                case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + chance.nextInt(40))));
                default -> text.setLength(at);
            }
        }
        return new String(text.toString().getBytes(ISO_8859_1), ISO_8859_1);
    }
}
