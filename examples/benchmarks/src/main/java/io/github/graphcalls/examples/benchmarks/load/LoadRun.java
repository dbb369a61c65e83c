package io.github.graphcalls.examples.benchmarks.load;

import io.github.graphcalls.examples.benchmarks.contestant.Contestant;
import io.github.graphcalls.examples.benchmarks.contestant.Contestant.CallFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One contestant in a JVM of its own. It gets warm for some seconds, two thirds of them with one thread, beside which the JVM's
 * compiler has a core to itself, and the rest with all; what is measured comes then. Prints {@code begin} before and what was
 * used after: nanoseconds of wall time and of CPU, bytes allocated.
 */
final class LoadRun {

    private final CallFinder finder;
    private final long warmUpNanos;
    private final int lookups;
    private final AtomicInteger next = new AtomicInteger();
    private volatile Usage before;

    private LoadRun(CallFinder finder, int warmUpSeconds, int lookups) {
        this.finder = finder;
        warmUpNanos = TimeUnit.SECONDS.toNanos(warmUpSeconds);
        this.lookups = lookups;
    }

    public static void main(String[] arguments) throws Exception {
        Contestant contestant =
                (Contestant) Class.forName(arguments[0]).getConstructor().newInstance();
        Crowd crowd = Crowd.of(arguments[2]);
        try (CallFinder finder = contestant.open(arguments[1])) {
            new LoadRun(finder, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4])).run(crowd);
        }
        System.exit(0);
    }

    private void run(Crowd crowd) throws Exception {
        // Classes that were loaded in between would undo what the compiler has made.
        before = Usage.now();
        System.gc();
        CyclicBarrier warm = new CyclicBarrier(crowd.size(), () -> {
            next.set(0);
            System.gc();
            System.out.println("begin");
            before = Usage.now();
        });
        CyclicBarrier done = new CyclicBarrier(crowd.size(), () -> {
            Usage used = Usage.now().minus(before);
            System.out.println(used.wallNanos() + " " + used.cpuNanos() + " " + used.allocated());
        });
        CountDownLatch others = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < crowd.size(); i++) {
            boolean first = i == 0;
            Thread thread = crowd.thread(() -> {
                try {
                    if (first) {
                        getWarm(warmUpNanos * 2 / 3);
                        others.countDown();
                    }
                    others.await();
                    getWarm(warmUpNanos / 3);
                    warm.await();
                    work();
                    done.await();
                } catch (Throwable e) {
                    e.printStackTrace();
                    System.exit(1);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void getWarm(long nanos) throws Exception {
        for (long begin = System.nanoTime(); System.nanoTime() - begin < nanos; ) {
            ask(next.getAndIncrement());
        }
    }

    private void work() throws Exception {
        for (int i = next.getAndIncrement(); i < lookups; i = next.getAndIncrement()) {
            ask(i);
        }
    }

    private void ask(int i) throws Exception {
        String id = Ids.ALL.get(i % Ids.ALL.size());
        String found = finder.find(id);
        if (!found.equals(id)) {
            throw new IllegalStateException("asked for " + id + ", found " + found);
        }
    }
}
