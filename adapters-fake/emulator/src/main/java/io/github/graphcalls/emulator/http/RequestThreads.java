package io.github.graphcalls.emulator.http;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A thread for each request: a virtual one where the JDK has them, which ours need not. */
final class RequestThreads {

    private RequestThreads() {}

    static ExecutorService of(String name) {
        try {
            Object named = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            named = builder.getMethod("name", String.class).invoke(named, name);
            ThreadFactory factory = (ThreadFactory) builder.getMethod("factory").invoke(named);
            return (ExecutorService) Executors.class
                    .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                    .invoke(null, factory);
        } catch (ReflectiveOperationException olderThan21) {
            return new Crew(task -> daemon(task, name));
        }
    }

    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Threads of the system, as many as there are tasks that block, but fewer are woken than there are tasks: one at a time is
     * on its way to what waits, and sends for another before it begins when more does. Whoever has done a task takes the next.
     * So nothing waits for a task that blocks, and a burst of quick ones is done by two.
     */
    static final class Crew extends ThreadPoolExecutor {

        private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean oneIsComing = new AtomicBoolean();

        Crew(ThreadFactory factory) {
            super(0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
        }

        @Override
        public void execute(Runnable task) {
            waiting.add(task);
            try {
                sendForOne();
            } catch (RejectedExecutionException | Error none) {
                // One that runs may have taken it meanwhile: then it is not refused.
                if (waiting.remove(task)) {
                    throw none;
                }
            }
        }

        private void sendForOne() {
            if (!waiting.isEmpty() && oneIsComing.compareAndSet(false, true)) {
                try {
                    super.execute(this::work);
                } catch (RejectedExecutionException | Error none) {
                    oneIsComing.set(false);
                    throw none;
                }
            }
        }

        private void work() {
            Runnable task = waiting.poll();
            // Before the look at what waits: who adds a task while one is coming relies on it.
            oneIsComing.set(false);
            sendForAnother();
            while (task != null) {
                task.run();
                task = waiting.poll();
                if (task != null) {
                    sendForAnother();
                }
            }
        }

        private void sendForAnother() {
            try {
                sendForOne();
            } catch (RejectedExecutionException | Error none) {
                // What waits is taken by those who are here, after what they have at hand.
            }
        }
    }
}
