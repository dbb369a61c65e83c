package io.github.graphcalls.examples.cli.record;

import static io.github.graphcalls.fake.event.EndEvents.forgotten;
import static io.github.graphcalls.fake.event.EndEvents.hungUp;
import static io.github.graphcalls.fake.event.StateEvents.established;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.cli.Run.Result;
import io.github.graphcalls.examples.cli.ScriptedProvider;
import io.github.graphcalls.examples.cli.WorldProvider;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.json.Scenario;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.time.VirtualTime;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordTest {

    private static final CallId TALK = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");

    @TempDir
    private Path folder;

    @Test
    void the_command_records_a_call_until_it_ends() throws Exception {
        Path file = folder.resolve("scenario.json");
        VirtualTime time = VirtualTime.startingAt(ScriptedProvider.NOON);

        Result result = WorldProvider.run(
                        time,
                        CallScript.outgoing(TALK, "John Doe")
                                .after(ofSeconds(4), established())
                                .after(ofSeconds(60), hungUp())
                                .after(ofSeconds(600), forgotten()),
                        Fault.of(Effect.Http.of(503)).forCall(TALK).onLookup(3))
                .command("record", TALK.value(), "--into", file.toString());

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("1 call and 1 fault in " + file, "emulate --script");
        Scenario scenario = Scenario.parse(Files.readString(file));
        assertThat(Files.readString(file)).contains("Person 1", "terminated").doesNotContain("John", TALK.value());
        assertThat(scenario.behavior().faults()).hasSize(1);
    }

    @Test
    void a_call_that_was_never_found_is_not_recorded() {
        VirtualTime time = VirtualTime.startingAt(ScriptedProvider.NOON);

        Result result = WorldProvider.run(time, CallScript.outgoing(TALK, "John Doe"))
                .command(
                        "record",
                        "unknown",
                        "--into",
                        folder.resolve("none.json").toString());

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(folder.resolve("none.json")).doesNotExist();
    }

    @Test
    void a_file_that_cannot_be_written_is_refused_before_a_lookup() {
        VirtualTime time = VirtualTime.startingAt(ScriptedProvider.NOON);
        Result result = WorldProvider.run(time, CallScript.outgoing(TALK, "John Doe"))
                .command("record", "unknown", "--into", folder.toString());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("graph-calls: --into " + folder + ": ")
                .hasLineCount(1);
    }

    @Test
    void a_file_that_exists_is_named_and_replaced() throws Exception {
        Path file = Files.writeString(folder.resolve("scenario.json"), "old");
        VirtualTime time = VirtualTime.startingAt(ScriptedProvider.NOON);
        Result result = WorldProvider.run(
                        time, CallScript.outgoing(TALK, "John Doe").after(ofSeconds(4), hungUp()))
                .command("record", TALK.value(), "--into", file.toString());
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).contains(file + ": the file exists").hasLineCount(1);
        assertThat(Scenario.parse(Files.readString(file)).script().known()).hasSize(1);
        assertThat(folder.toFile().list()).containsExactly("scenario.json");
    }

    @Test
    void an_interrupt_writes_what_was_recorded() {
        Path file = folder.resolve("scenario.json");
        VirtualTime time = VirtualTime.startingAt(ScriptedProvider.NOON);

        Result result = WorldProvider.run(time, CallScript.outgoing(TALK, "John Doe"))
                .at(time, wait -> {
                    throw new InterruptedException();
                })
                .command("record", TALK.value(), "--into", file.toString());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.exitCode()).isEqualTo(130);
        assertThat(file).exists();
    }
}
