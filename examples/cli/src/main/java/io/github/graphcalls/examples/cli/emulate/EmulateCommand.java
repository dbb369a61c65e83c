package io.github.graphcalls.examples.cli.emulate;

import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.emulator.EmulatorBuilder;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.Numbers;
import io.github.graphcalls.examples.cli.shell.OutputFile;
import io.github.graphcalls.examples.cli.shell.ReadFailure;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.time.Sleeper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves an emulator of Graph until it is interrupted. */
@Command(
        name = "emulate",
        description = "Serves an emulator of Graph, with scripted calls on its own clock, until it is interrupted.",
        mixinStandardHelpOptions = true)
public final class EmulateCommand implements Callable<Integer> {

    static final String KEY = "GRAPH_CALLS_EMULATOR_KEY";

    private final Shell shell;
    private final Class<?> program;

    @Option(
            names = "--script",
            paramLabel = "FILE",
            description = "The scenario, in the format of the fake's README. Default: the two calls of Graph's"
                    + " documentation.")
    private Optional<Path> script;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            converter = Numbers.Port.class,
            description = "The port, 0 for a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--tls", description = "Serve HTTPS, with a certificate that is generated at the start.")
    private boolean tls;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description =
                    "The file to write the certificate to, which clients have to trust. Default: a temporary file.")
    private Optional<Path> certificate;

    @Option(
            names = "--speed",
            paramLabel = "TIMES",
            defaultValue = "1",
            converter = Numbers.Speed.class,
            description = "The speed of the emulator's clock, 0 to stop it. Default: ${DEFAULT-VALUE}.")
    private BigDecimal speed;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "Listen at this address instead of the loopback address. The control API then"
                    + " requires the key in $" + KEY + ".")
    private Optional<InetAddress> listen;

    @Option(
            names = "--address-file",
            paramLabel = "FILE",
            description = "A file to write the base URL to once the emulator listens, for scripts that use --port 0.")
    private Optional<Path> addressFile;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Mixin
    private NotifyOptions notify;

    @Mixin
    private BoardOptions board = new BoardOptions();

    /**
     * The command in a shell.
     *
     * @param shell the shell to write to
     * @param program the main class, which one of the printed lines starts
     */
    public EmulateCommand(Shell shell, Class<?> program) {
        this.shell = shell;
        this.program = program;
    }

    @Override
    public Integer call() {
        Optional<OutputFile> address = addressFile.map(file -> OutputFile.of("--address-file", file));
        certificate.ifPresent(file -> OutputFile.of("--certificate", file));
        try (RecordOptions recording = record;
                GraphEmulator emulator = start();
                BoardOptions shown = board) {
            shown.start(emulator);
            Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
            try {
                address.ifPresent(file -> file.write(emulator.baseUrl() + "\n"));
                print(emulator);
                new CountDownLatch(1).await();
            } finally {
                address.ifPresent(OutputFile::delete);
                recording.write(emulator, shell);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.FOUND;
    }

    private GraphEmulator start() {
        try {
            EmulatorBuilder builder = (record.isOn() ? recording() : scripted()).port(port);
            if (tls) {
                builder.tls();
            } else if (certificate.isPresent()) {
                throw new SettingsException("--certificate: needs --tls; add --tls or remove --certificate");
            }
            listen.ifPresent(address -> expose(builder, address));
            notify.apply(builder);
            return builder.start();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw TrustFiles.problem(e);
        }
    }

    private EmulatorBuilder scripted() {
        return GraphEmulator.builder(ScenarioFile.read(script)
                        .builder()
                        .sleeper(Sleeper.SYSTEM)
                        .build())
                .speed(speed);
    }

    private EmulatorBuilder recording() {
        if (script.isPresent()) {
            throw new SettingsException("--record: passes lookups on to an adapter; remove --script");
        }
        return record.open(shell);
    }

    private void expose(EmulatorBuilder builder, InetAddress address) {
        Secret key = shell.variable(KEY)
                .map(Secret::of)
                .orElseThrow(() -> new SettingsException(
                        "--listen: set $" + KEY + " to the key that requests to the control API must contain"));
        try {
            builder.exposedAt(address, key);
        } catch (IllegalArgumentException e) {
            throw new SettingsException("$" + KEY + ": " + e.getMessage());
        }
    }

    /** Writes a line for each client. */
    private void print(GraphEmulator emulator) {
        EmulatorText text = new EmulatorText(
                emulator.origin(),
                emulator.baseUrl(),
                listen,
                emulator.certificate().map(this::written),
                javaArguments());
        shell.write(text + notify.text(emulator) + board.text());
    }

    private TrustFiles written(String pem) {
        try {
            return TrustFiles.write(pem, certificate);
        } catch (IOException e) {
            throw new SettingsException(
                    "--certificate: no file can be written: " + ReadFailure.reason(e) + "; name another folder");
        }
    }

    /** Returns the arguments by which Java starts this program from any folder. */
    private String javaArguments() {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return "-cp " + EmulatorText.quoted(classPath) + " " + program.getName();
    }
}
