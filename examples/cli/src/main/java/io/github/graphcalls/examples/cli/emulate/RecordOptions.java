package io.github.graphcalls.examples.cli.emulate;

import io.github.graphcalls.emulator.EmulatorBuilder;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.examples.cli.adapter.AdapterOptions;
import io.github.graphcalls.examples.cli.adapter.OpenAdapter;
import io.github.graphcalls.examples.cli.record.ReceivedWaits;
import io.github.graphcalls.examples.cli.record.RecordedScenario;
import io.github.graphcalls.examples.cli.shell.OutputFile;
import io.github.graphcalls.examples.cli.shell.Redaction;
import io.github.graphcalls.examples.cli.shell.Shell;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of an emulator that passes lookups on to an adapter, and records them. */
final class RecordOptions implements AutoCloseable {

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description =
                    "Pass lookups on to the adapter, and write them to this file at the end, as a scenario in which"
                            + " names, ids and numbers are replaced.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private AdapterOptions adapter = new AdapterOptions();

    private Optional<OutputFile> into = Optional.empty();
    private Optional<OpenAdapter> opened = Optional.empty();

    boolean isOn() {
        return file.isPresent();
    }

    /** Opens the adapter behind the emulator. */
    EmulatorBuilder open(Shell shell) {
        into = file.map(name -> OutputFile.of("--record", name));
        into.ifPresent(name -> name.warnOfOverwriting(shell));
        OpenAdapter behind = new OpenAdapter(adapter, OptionalInt.empty(), shell);
        opened = Optional.of(behind);
        return GraphEmulator.builder(ReceivedWaits.of(behind.lookup(), shell.clock()));
    }

    /** Writes the recording, if there is one. */
    void write(GraphEmulator emulator, Shell shell) {
        into.ifPresent(name -> shell.write(
                Redaction.withoutSecrets(new RecordedScenario(emulator.journal().entries()).write(name)) + "\n"));
    }

    @Override
    public void close() {
        opened.ifPresent(OpenAdapter::close);
    }
}
