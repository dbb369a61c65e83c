package io.github.graphcalls.lookup;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Creates the threads of a bulk lookup. They end when it is shut down, or 1 s after their last lookup. */
final class LookupThreads {

    private static final long IDLE_SECONDS = 1;

    private LookupThreads() {}

    static ExecutorService atMost(int threads) {
        try {
            // Since JDK 21.
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
