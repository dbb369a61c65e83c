package io.github.graphcalls.examples.fleet;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.github.graphcalls.adapter.Settings;
import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignProvider;
import io.github.graphcalls.feign.TenantLookups;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reconciles the calls of many tenants until it is stopped, or once. The client's settings are environment variables. */
@Command(
        name = "fleet",
        mixinStandardHelpOptions = true,
        description =
                "Settles each call that is believed alive with one verdict. Settings of the client, such as client-id, are"
                        + " environment variables, such as GRAPH_CALLS_CLIENT_ID.")
public final class FleetCommand implements Callable<Integer> {

    @Option(names = "--database", defaultValue = "jdbc:sqlite:fleet.db", description = "default: ${DEFAULT-VALUE}")
    private String database;

    @Option(names = "--ids", description = "lines ID TENANT, or ID TENANT notified; - is the standard input")
    private Optional<Path> ids;

    @Option(names = "--verdicts", defaultValue = "verdicts.jsonl", description = "default: ${DEFAULT-VALUE}")
    private Path verdicts;

    @Option(
            names = "--webhook",
            description = "takes verdicts instead of the file, at least once, with an Idempotency-Key")
    private Optional<URI> webhook;

    @Option(names = "--once", description = "looks at what is due, then ends")
    private boolean once;

    @Option(names = "--interval", defaultValue = "PT15M", description = "default: ${DEFAULT-VALUE}")
    private Duration interval;

    @Option(names = "--threads", defaultValue = "32", description = "default: ${DEFAULT-VALUE}")
    private int threads;

    @Option(names = "--tenant-in-flight", defaultValue = "4", description = "default: ${DEFAULT-VALUE}")
    private int tenantInFlight;

    @Option(names = "--tenant-per-second", defaultValue = "50", description = "default: ${DEFAULT-VALUE}")
    private double tenantPerSecond;

    @Option(names = "--heartbeat", defaultValue = "PT5S", description = "default: ${DEFAULT-VALUE}")
    private Duration heartbeat;

    @Option(
            names = "--board",
            paramLabel = "PORT",
            description = "shows the calls of this process in a browser, at this port of the loopback address")
    private Optional<Integer> boardPort;

    private FleetCommand() {}

    /**
     * Runs the command.
     *
     * @param arguments its options
     */
    public static void main(String[] arguments) {
        // Loggers are held, since a logger without references forgets its level.
        Logger[] quiet = {Logger.getLogger("com.github.kagkarlsson"), Logger.getLogger("com.zaxxer.hikari")};
        for (Logger each : quiet) {
            each.setLevel(Level.WARNING);
        }
        int status = new CommandLine(new FleetCommand())
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    if (problem instanceof IllegalArgumentException || problem instanceof SettingsException) {
                        line.getErr().println(problem.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw problem;
                })
                .execute(arguments);
        System.exit(status);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        InstantSource clock = InstantSource.system();
        try (Database opened = Database.open(database);
                TenantLookups lookups = TenantLookups.open(settings(System.getenv()));
                InputStream input = input();
                FleetBoard shownOn = boardPort
                        .map(port -> FleetBoard.start(port, lookups::of, clock, System.err))
                        .orElse(null)) {
            Optional<FleetBoard> board = Optional.ofNullable(shownOn);
            Verdicts handed =
                    new Verdicts(opened, webhook.isPresent() ? Optional.empty() : Optional.of(verdicts), webhook);
            Fleet fleet = new Fleet(
                    lookups::of,
                    handed,
                    new Fleet.Pace(interval, threads, tenantInFlight, tenantPerSecond, heartbeat),
                    clock);
            Intake intake = new Intake(opened, clock, once ? Duration.ZERO : interval.dividedBy(5));
            board.ifPresent(shown -> fleet.watchedBy(shown::lookedAt));
            IdLines lines = new IdLines(
                    input,
                    entries -> {
                        List<Intake.Entry> added = intake.add(entries);
                        board.ifPresent(shown -> added.forEach(shown::believed));
                    },
                    System.err);
            if (once) {
                lines.readToEnd();
            }
            run(fleet, handed, lines, new Progress(opened, clock, System.err));
            return 0;
        }
    }

    private void run(Fleet fleet, Verdicts handed, IdLines lines, Progress progress) throws InterruptedException {
        Scheduler scheduler =
                fleet.scheduler(ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()));
        CountDownLatch stopping = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        // SIGTERM: running lookups end and are settled, nothing new begins.
        Thread hook = new Thread(() -> {
            stopping.countDown();
            try {
                stopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        scheduler.start();
        try {
            while (!stopping.await(200, TimeUnit.MILLISECONDS) && !(once && progress.nothingIsDue())) {
                lines.readNew(once);
                handed.write();
                progress.show();
            }
        } finally {
            scheduler.stop();
            while (handed.write() > 0) {
                progress.show();
            }
            progress.end();
            stopped.countDown();
        }
    }

    private InputStream input() throws IOException {
        return ids.isEmpty()
                ? InputStream.nullInputStream()
                : ids.get().toString().equals("-") ? System.in : Files.newInputStream(ids.get());
    }

    private static Settings settings(Map<String, String> environment) {
        Settings settings = Settings.NONE.with("retry-attempts", "1");
        for (var each : new FeignProvider().settings()) {
            String value =
                    environment.get("GRAPH_CALLS_" + each.name().toUpperCase().replace('-', '_'));
            if (value != null) {
                settings = each.isSecret()
                        ? settings.with(each.name(), Secret.of(value))
                        : settings.with(each.name(), value);
            }
        }
        return settings;
    }
}
