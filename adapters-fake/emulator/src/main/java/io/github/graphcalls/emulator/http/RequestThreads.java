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

/** Makes the threads of requests: one virtual thread each on JDK 21 and later, a pool of platform threads before. */
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
            return new WorkerPool(task -> daemon(task, name));
        }
    }

    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * A pool of platform threads that grows with the tasks that block, and wakes few threads for tasks that do not. At most one
     * thread at a time is on its way to the queue, and calls the next one before it begins, if more tasks wait. A thread that has
     * finished a task takes the next. So no task waits for one that blocks, and two threads do a burst of short ones.
     */
    static final class WorkerPool extends ThreadPoolExecutor {

        private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean isThreadComing = new AtomicBoolean();

        WorkerPool(ThreadFactory factory) {
            super(0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
        }

        @Override
        public void execute(Runnable task) {
            waiting.add(task);
            try {
                callThread();
            } catch (RejectedExecutionException | Error none) {
                // A running thread may have taken the task meanwhile: then it is not refused.
                if (waiting.remove(task)) {
                    throw none;
                }
            }
        }

        private void callThread() {
            if (!waiting.isEmpty() && isThreadComing.compareAndSet(false, true)) {
                try {
                    super.execute(this::work);
                } catch (RejectedExecutionException | Error none) {
                    isThreadComing.set(false);
                    throw none;
                }
            }
        }

        private void work() {
            Runnable task = waiting.poll();
            // Before the queue is read again: an execute() that saw the flag set relies on that.
            isThreadComing.set(false);
            callAnother();
            while (task != null) {
                task.run();
                task = waiting.poll();
                if (task != null) {
                    callAnother();
                }
            }
        }

        private void callAnother() {
            try {
                callThread();
            } catch (RejectedExecutionException | Error none) {
                // The running threads take the waiting tasks when they have finished theirs.
            }
        }
    }
}
