package io.github.graphcalls.examples.benchmarks.load;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** What this JVM has used so far: time of all its threads, garbage collector and compiler included, and memory allocated. */
record Usage(long wallNanos, long cpuNanos, long allocated) {

    static Usage now() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Usage(System.nanoTime(), system.getProcessCpuTime(), allocatedSoFar());
    }

    Usage minus(Usage before) {
        return new Usage(wallNanos - before.wallNanos, cpuNanos - before.cpuNanos, allocated - before.allocated);
    }

    /** From JDK 21 on the JVM tells it; before, all threads have to be alive still. */
    private static long allocatedSoFar() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try {
            return (long)
                    ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes").invoke(threads);
        } catch (ReflectiveOperationException before21) {
            return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                    .filter(bytes -> bytes > 0)
                    .sum();
        }
    }
}
