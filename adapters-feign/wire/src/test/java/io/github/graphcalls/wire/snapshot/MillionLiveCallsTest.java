package io.github.graphcalls.wire.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.live.LiveCalls;
import io.github.graphcalls.notification.CallNotification;
import io.github.graphcalls.wire.document.NotificationDocuments;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many calls as a view is meant for, from their documents, in a heap of 512 MB. */
@Tag("full")
class MillionLiveCallsTest {

    @Test
    void a_million_calls_fit_into_512_megabytes_and_so_does_their_snapshot(@TempDir Path folder) throws Exception {
        File log = folder.resolve("output").toFile();
        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        folder.resolve("snapshot").toString())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();

        try {
            assertThat(small.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(log).isEmpty();
            assertThat(small.exitValue()).isZero();
        } finally {
            small.destroyForcibly();
        }
    }

    /** A program of its own, whose heap is small. Each call has a roster, and all but each tenth have ended, as Graph reports it. */
    static final class Program {

        private static final int MILLION = 1_000_000;
        private static final String CALL = "\"@odata.type\":\"#microsoft.graph.call\",";

        public static void main(String... arguments) throws Exception {
            LiveCalls live = view();
            for (int i = 0; i < MILLION; i++) {
                apply(live, i, "created", "", "{" + CALL + "\"state\":\"incoming\"}");
                apply(live, i, "updated", "/participants", "[{\"rosterSequenceNumber\":" + (i % 100 + 2) + "}]");
                if (i % 10 != 0) {
                    apply(
                            live,
                            i,
                            "deleted",
                            "",
                            "{" + CALL + "\"state\":\"terminated\",\"resultInfo\":{\"code\":200,\"subcode\":" + i % 100
                                    + ",\"message\":\"The conversation has ended.\"}}");
                }
            }
            require(live);
            Path snapshot = Path.of(arguments[0]);
            try (OutputStream output = Files.newOutputStream(snapshot)) {
                LiveCallSnapshot.write(live.all(), output);
            }
            live = view();
            try (InputStream input = Files.newInputStream(snapshot)) {
                live.restore(LiveCallSnapshot.read(input));
            }
            require(live);
        }

        private static LiveCalls view() {
            return new LiveCalls(InstantSource.system(), Duration.ofHours(1));
        }

        private static void apply(LiveCalls live, int number, String change, String below, String data) {
            String envelope = "{\"value\":[{\"changeType\":\"" + change + "\",\"resourceUrl\":\"/communications/calls/"
                    + new UUID(number, number) + below + "\",\"resourceData\":" + data + "}]}";
            NotificationDocuments.Result read =
                    NotificationDocuments.read(envelope.getBytes(StandardCharsets.US_ASCII));
            for (CallNotification each :
                    ((NotificationDocuments.Read) read).notifications().notifications()) {
                live.apply(each);
            }
        }

        private static void require(LiveCalls live) {
            long alive = live.all().filter(LiveCall::isAlive).count();
            if (live.size() != MILLION || alive != MILLION / 10) {
                throw new IllegalStateException(live + ", " + alive + " alive");
            }
        }
    }
}
