package io.github.graphcalls.contract.rules.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.rules.RealTime;
import io.github.graphcalls.contract.world.GraphStub;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The threads of the JVM at an instant, compared with those of later ones. Threads are compared themselves: their name, group
 * and daemon status do not matter. Threads of the JVM and of the kit do not count.
 */
final class Threads {

    /** The HTTP client of the JDK, which Java 17 cannot close. */
    private static final Predicate<String> HTTP_CLIENT =
            Pattern.compile("HttpClient-\\d+-(Worker-\\d+|SelectorManager)").asMatchPredicate();

    /** Threads that the JDK starts when they are needed and that its users cannot end; and those of the kit and of JUnit. */
    private static final Predicate<String> OTHERS = Pattern.compile(GraphStub.THREADS
                    + "|junit-.*|CompletableFutureDelayScheduler|process reaper.*|Keep-Alive-.*|Attach Listener"
                    + "|Finalizer|Common-Cleaner|ForkJoinPool\\.commonPool-delayScheduler")
            .asMatchPredicate();

    private final Set<Thread> before;

    private Threads(Set<Thread> before) {
        this.before = before;
    }

    static Threads now() {
        return new Threads(new HashSet<>(Thread.getAllStackTraces().keySet()));
    }

    /** The threads that were started since, those of HTTP clients included. */
    Set<Thread> since() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread != Thread.currentThread() && !isOfTheJvm(thread))
                .collect(Collectors.toSet());
    }

    /** The names of at most three of some threads. */
    static List<String> names(Set<Thread> threads) {
        return threads.stream().map(Thread::getName).sorted().limit(3).toList();
    }

    /** The threads that were started since and do not end within 1.5 seconds, those of HTTP clients aside. */
    Set<Thread> left() {
        RealTime.eventually(() -> ownSince().isEmpty());
        return ownSince();
    }

    void assertNoneLeft() {
        Set<Thread> left = left();
        assertThat(left)
                .as("threads that are left 1.5 s after closing: %s", names(left))
                .isEmpty();
    }

    private Set<Thread> ownSince() {
        return since().stream()
                .filter(thread -> !HTTP_CLIENT.test(thread.getName()))
                .collect(Collectors.toSet());
    }

    /** The pool of parallel streams, the carriers of virtual threads, and threads of classes of the JDK such as cleaners. */
    private static boolean isOfTheJvm(Thread thread) {
        return OTHERS.test(thread.getName())
                || thread.getClass().getName().startsWith("jdk.internal.misc.")
                || thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }
}
