package io.github.graphcalls.contract.mutation;

import static io.github.graphcalls.contract.mutation.Steps.seen;
import static io.github.graphcalls.contract.mutation.Steps.sleep;
import static io.github.graphcalls.contract.mutation.Steps.thread;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.Provider;
import java.security.Security;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.MDC;

/** Faults in what an adapter leaves behind, and in what it changes beyond itself. */
enum ResourceMutation implements Consumer<Mutant> {
    A_TIMER_AFTER_CLOSING(m -> first(m, () -> Steps.KEPT.add(new Timer("acme", true)))),
    A_POOL_AFTER_CLOSING(m -> first(m, () -> pool(Executors.newScheduledThreadPool(1)))),
    A_FORK_JOIN_POOL_AFTER_CLOSING(m -> first(m, () -> pool(new ForkJoinPool(1)))),
    A_THREAD_OF_USERS_AFTER_CLOSING(m -> first(m, () -> thread(sleep(Duration.ofSeconds(20)), false))),
    A_THREAD_FOR_10_S_AFTER_CLOSING(m -> first(m, () -> thread(sleep(Duration.ofSeconds(10)), true))),
    A_THREAD_OF_ANOTHER_GROUP(m -> first(m, () -> {
        Thread thread = new Thread(new ThreadGroup("acme"), sleep(Duration.ofSeconds(20)), "acme");
        thread.setDaemon(true);
        thread.start();
    })),
    A_THREAD_NAMED_LIKE_THE_JDK(m ->
            first(m, () -> thread(sleep(Duration.ofSeconds(20)), true).setName("HttpClient-acme"))),
    A_THREAD_STARTED_BY_CLOSING(m -> m.close = end -> {
        end.run();
        thread(sleep(Duration.ofSeconds(20)), true);
    }),
    AN_HTTP_CLIENT_FOR_EACH_LOOKUP(m -> m.seen = answer -> Steps.KEPT.add(HttpClient.newHttpClient())),
    A_FILE_FOR_EACH_LOOKUP(m -> m.seen = answer -> {
        try {
            Path file = Files.createTempFile("acme", ".json");
            Steps.KEPT.add(FileChannel.open(file, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            Steps.<RuntimeException, Object>sneaky(e);
        }
    }),
    LEAVES_AN_MDC(m -> m.seen = answer -> MDC.put("call", "acme")),
    SETS_THE_PRIORITY(m -> m.seen = answer -> Thread.currentThread().setPriority(Thread.MAX_PRIORITY)),
    SETS_THE_HANDLER_OF_THE_THREAD(
            m -> m.seen = answer -> Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {})),
    SETS_THE_FORMAT_LOCALE(m -> m.seen = answer -> Locale.setDefault(Locale.Category.FORMAT, Locale.JAPAN)),
    REPLACES_SYSTEM_ERR(m -> m.seen = answer -> System.setErr(new PrintStream(System.err, true))),
    ADDS_A_SECURITY_PROVIDER(m -> m.seen = answer -> Security.addProvider(new Provider("acme", "1", "acme") {})),
    SETS_A_LOG_LEVEL(m -> m.seen = answer -> Logger.getLogger("").setLevel(Level.FINEST)),
    SETS_THE_LOG_LEVEL_OF_THE_JDK(
            m -> m.seen = answer -> Logger.getLogger("java.net.http").setLevel(Level.OFF));

    private final Consumer<Mutant> fault;

    ResourceMutation(Consumer<Mutant> fault) {
        this.fault = fault;
    }

    @Override
    public void accept(Mutant mutant) {
        fault.accept(mutant);
    }

    /** Does something after the first answer. */
    private static void first(Mutant mutant, Runnable program) {
        Set<String> started = seen();
        mutant.seen = answer -> {
            if (started.add("started")) {
                program.run();
            }
        };
    }

    private static void pool(ExecutorService pool) {
        Steps.KEPT.add(pool);
        pool.execute(() -> {});
    }
}
