package io.github.graphcalls.testkit.emulator;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Lets one test at a time use an emulator. A test acquires the locks of all extensions of its class before any of them resets
 * its world, always in the order in which the extensions were created, so that no two tests wait for each other. They are
 * released after everything else of the test.
 */
final class EmulatorLock {

    private static final Namespace NAMESPACE = Namespace.create(EmulatorLock.class);
    private static final AtomicLong CREATED = new AtomicLong();

    private final long number = CREATED.getAndIncrement();
    private final Semaphore free = new Semaphore(1, true);
    private volatile Thread user;

    /** Makes the tests of a class acquire this lock. */
    void addTo(ExtensionContext testClass) {
        locks(testClass).all().add(this);
    }

    /** Waits until no other test uses the emulator. */
    void acquire(ExtensionContext test) throws InterruptedException {
        Set<EmulatorLock> all = sorted();
        all.add(this);
        for (Optional<ExtensionContext> at = Optional.of(test);
                at.isPresent();
                at = at.get().getParent()) {
            all.addAll(locks(at.get()).all());
        }
        test.getStore(NAMESPACE)
                .getOrComputeIfAbsent("held " + test.getUniqueId(), key -> new Held(), Held.class)
                .acquire(all);
    }

    private static Set<EmulatorLock> sorted() {
        return new ConcurrentSkipListSet<>(Comparator.comparingLong(lock -> lock.number));
    }

    /** The locks of one context, without those of its parents. */
    private static Locks locks(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent("locks " + context.getUniqueId(), key -> new Locks(sorted()), Locks.class);
    }

    private void acquire() throws InterruptedException {
        if (user == Thread.currentThread()) {
            throw new IllegalStateException("a test started on the thread of another test that uses the same emulator:"
                    + " put @ResourceLock(\"emulator\") on both classes, or do not wait for a ForkJoinTask, such as"
                    + " that of a parallel stream, within a test");
        }
        try {
            ForkJoinPool.managedBlock(new Waiting(free));
        } catch (RejectedExecutionException noOtherThread) {
            free.acquire();
        }
        user = Thread.currentThread();
    }

    private void release() {
        user = null;
        free.release();
    }

    private record Locks(Set<EmulatorLock> all) {}

    /** The locks that one test holds. JUnit closes it with the context of the test. */
    private static final class Held implements AutoCloseable {

        private final Deque<EmulatorLock> held = new ArrayDeque<>();

        void acquire(Set<EmulatorLock> all) throws InterruptedException {
            for (EmulatorLock lock : all) {
                if (!held.contains(lock)) {
                    lock.acquire();
                    held.push(lock);
                }
            }
        }

        @Override
        public void close() {
            held.forEach(EmulatorLock::release);
            held.clear();
        }
    }

    /** Lets JUnit's pool run other tests on another thread while this one waits. */
    private static final class Waiting implements ForkJoinPool.ManagedBlocker {

        private final Semaphore semaphore;
        private boolean acquired;

        Waiting(Semaphore semaphore) {
            this.semaphore = semaphore;
        }

        @Override
        public boolean block() throws InterruptedException {
            if (!acquired) {
                semaphore.acquire();
                acquired = true;
            }
            return true;
        }

        @Override
        public boolean isReleasable() {
            acquired = acquired || semaphore.tryAcquire();
            return acquired;
        }
    }
}
