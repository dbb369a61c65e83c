package io.github.graphcalls.contract.rules.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.contract.rules.RealTime;
import io.github.graphcalls.contract.world.GraphStub;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The threads of the JVM at an instant, compared with those of later ones. */
final class Threads {

    /** Threads that no adapter can end: of the kit's server, of the JDK and its HTTP client, which Java 17 cannot close. */
    private static final Pattern NOT_OF_THE_ADAPTER = Pattern.compile(GraphStub.THREADS
            + "|HttpClient-.*|ForkJoinPool.commonPool.*|CompletableFutureDelay.*|process reaper.*|Common-Cleaner|junit-.*"
            + "|Keep-Alive.*|InnocuousThread.*|Attach Listener|.*[Cc]ompiler.*|Finalizer|Reference Handler|Signal.*");

    private final Set<Thread> before;

    private Threads(Set<Thread> before) {
        this.before = before;
    }

    static Threads now() {
        return new Threads(new HashSet<>(Thread.getAllStackTraces().keySet()));
    }

    /** The threads that were started since, those of the kit and of the JDK aside. */
    Set<Thread> since() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread)
                        && thread != Thread.currentThread()
                        && !NOT_OF_THE_ADAPTER.matcher(thread.getName()).matches())
                .collect(Collectors.toSet());
    }

    /** The names of at most three threads that were started since. */
    List<String> names() {
        return since().stream().map(Thread::getName).sorted().limit(3).toList();
    }

    void assertNoneLeft() {
        assertThat(RealTime.eventually(() -> since().isEmpty()))
                .as("threads are left after closing: %s", names())
                .isTrue();
    }
}
