package io.github.graphcalls.wire.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.result.EndReason;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.live.CallEvidence;
import io.github.graphcalls.live.Doubt;
import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.live.LiveCallBuilder;
import io.github.graphcalls.live.LiveCalls;
import io.github.graphcalls.live.RosterGap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A snapshot is read as the calls that were written. */
class LiveCallSnapshotTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final String LINE =
            "{'id':'1','lastHeard':'2026-03-01T12:00:00Z','stateSince':'2026-03-01T12:00:00Z'";

    @Test
    void a_snapshot_is_one_line_a_call() throws IOException {
        LiveCall ended = LiveCall.builder(CallId.of("1"), NOW)
                .state(Evolvable.of(CallState.TERMINATED), NOW)
                .rosterNumber(7)
                .evidence(CallEvidence.NOT_FOUND)
                .end(CallEnd.of(Optional.of(ResultInfo.of(200, 5010)), Optional.empty()))
                .build();

        assertThat(written(Stream.of(ended, ended))).endsWith("}}\n").doesNotEndWith("\n\n");
        assertThat(written(Stream.of(ended, ended)).lines())
                .hasSize(2)
                .first()
                .isEqualTo(
                        "{\"id\":\"1\",\"lastHeard\":\"2026-03-01T12:00:00.123456789Z\","
                                + "\"stateSince\":\"2026-03-01T12:00:00.123456789Z\",\"state\":\"terminated\",\"rosterNumber\":7,"
                                + "\"evidence\":\"notFound\",\"end\":{\"reason\":\""
                                + Evolvable.wordOf(ended.end().get().reason())
                                + "\",\"resultInfo\":{\"@odata.type\":\"#microsoft.graph.resultInfo\",\"code\":200,\"subcode\":5010}}}");
    }

    @Test
    void any_call_survives_a_round_trip() throws IOException {
        for (long seed = 0; seed < 2_000; seed++) {
            LiveCall call = random(new Random(seed));

            assertThat(read(written(Stream.of(call)))).as("seed %d", seed).containsExactly(call);
        }
    }

    private static LiveCall random(Random random) {
        LiveCallBuilder call =
                LiveCall.builder(CallId.of("id-" + random.nextInt(99)), NOW.plusNanos(random.nextLong()));
        call.stateSince(NOW.minusMillis(random.nextInt()));
        if (random.nextBoolean()) {
            call.stateHeard(NOW.minusMillis(random.nextInt())).incomingUntil(NOW.minusNanos(random.nextInt()));
            call.rosterGap(Optional.of(new RosterGap(random.nextInt(9), 9L + random.nextInt(9))));
        }
        if (random.nextBoolean()) {
            String word = random.nextInt(4) == 0 ? "Word\ud800 of \u6f22" : "Established";
            call.state(Evolvable.parse(CallState.class, word), NOW.minusSeconds(random.nextInt(999)));
        }
        if (random.nextBoolean()) {
            call.rosterNumber(random.nextLong() >>> 1);
        }
        if (random.nextBoolean()) {
            call.evidence(CallEvidence.values()[random.nextInt(CallEvidence.values().length)]);
        }
        if (random.nextBoolean()) {
            ResultInfo result = new ResultInfo(
                    Optional.of(random.nextInt()),
                    Optional.empty(),
                    Optional.of("\n\udc00\"é"),
                    Extras.of(Map.of("x", 1)));
            call.end(new CallEnd(
                    EndReason.values()[random.nextInt(EndReason.values().length)],
                    Optional.of(result).filter(each -> random.nextBoolean()),
                    Optional.of("AppTransferred").filter(each -> random.nextBoolean())));
        }
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        Stream.of(Doubt.values()).filter(each -> random.nextInt(3) == 0).forEach(doubts::add);
        return call.doubts(doubts).build();
    }

    @Test
    void a_view_is_restored_from_its_snapshot() throws IOException {
        LiveCalls before = new LiveCalls(InstantSource.fixed(NOW), Duration.ofMinutes(30));
        for (int i = 0; i < 100; i++) {
            before.add(CallId.of("id-" + i));
        }
        LiveCalls after = new LiveCalls(InstantSource.fixed(NOW), Duration.ofMinutes(30));

        after.restore(LiveCallSnapshot.read(
                new ByteArrayInputStream(written(before.all()).getBytes(UTF_8))));

        assertThat(after.all()).containsExactlyInAnyOrderElementsOf(before.all().toList());
    }

    @Test
    void a_snapshot_of_no_calls_is_read_as_none_and_blank_lines_are_ignored() throws IOException {
        assertThat(read(written(Stream.of()))).isEmpty();
        assertThat(read("")).isEmpty();
        assertThat(read("\n\r\n " + (LINE + "}").replace('\'', '"') + "\r\n\n")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|id: ",
                "null|expected an object",
                "{'id':'1'}|lastHeard: ",
                LINE + ",'state':5}|state: ",
                LINE + ",'state':'hold','state':'hold'}|state: ",
                LINE + ",'rosterNumber':-1}|rosterNumber: ",
                LINE + ",'evidence':'hearsay'}|evidence: ",
                LINE + ",'doubts':['rosterGap','fear']}|doubts: ",
                LINE + ",'end':{'reason':'x'}}|end.reason: ",
                LINE + ",'end':{'resultInfo':{'code':'a'}}}|end.resultInfo.code: ",
                LINE + "|not JSON",
                LINE + "}\u0000x|not JSON",
                LINE + "} x|not JSON",
                LINE + "}{}|expected the end",
                "{'id':'a/b'}|id: "
            })
    void a_wrong_line_is_reported_with_its_number_and_place_after_the_lines_before_it(String wrong, String problem) {
        String lines = (LINE + "}\n\n" + wrong + "\n").replace('\'', '"');
        List<LiveCall> read = new ArrayList<>();

        assertThatThrownBy(() -> LiveCallSnapshot.read(new ByteArrayInputStream(lines.getBytes(UTF_8)))
                        .forEach(read::add))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("line 3: ")
                .hasMessageContaining(problem);
        assertThat(read).hasSize(1);
    }

    @Test
    void unknown_members_are_ignored() {
        assertThat(read((LINE + ",'new':{'a':[1]}}").replace('\'', '"'))).hasSize(1);
    }

    @Test
    void a_line_of_one_mebibyte_is_read() {
        String line = (LINE + "}").replace('\'', '"');

        assertThat(read(line + " ".repeat(LiveCallSnapshot.MAX_LINE_BYTES - line.length())))
                .hasSize(1);
    }

    private static String written(Stream<LiveCall> calls) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        LiveCallSnapshot.write(calls, lines);
        return lines.toString(UTF_8);
    }

    private static List<LiveCall> read(String lines) {
        return LiveCallSnapshot.read(new ByteArrayInputStream(lines.getBytes(UTF_8)))
                .toList();
    }
}
