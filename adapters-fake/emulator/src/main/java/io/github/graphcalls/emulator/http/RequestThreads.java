package io.github.graphcalls.emulator.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Makes the threads of requests: one virtual thread each on JDK 21 and later, a cached platform thread each before. */
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
            return Executors.newCachedThreadPool(task -> daemon(task, name));
        }
    }

    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
