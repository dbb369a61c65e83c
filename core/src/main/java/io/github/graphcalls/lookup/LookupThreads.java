package io.github.graphcalls.lookup;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of one bulk lookup. All end when it is shut down, or soon after it is forgotten. */
final class LookupThreads {

    private static final long IDLE_SECONDS = 1;

    private LookupThreads() {}

    static ExecutorService atMost(int threads) {
        try {
            // JDK 21 has it, JDK 17 does not.
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException olderJdk) {
            return daemons(threads);
        }
    }

    static ExecutorService daemons(int threads) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), LookupThreads::daemon);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "graph-calls-bulk-lookup");
        thread.setDaemon(true);
        return thread;
    }
}
