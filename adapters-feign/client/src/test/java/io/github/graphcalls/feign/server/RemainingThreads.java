package io.github.graphcalls.feign.server;

import java.util.ArrayList;
import java.util.List;

/** The library's threads that are left when nothing needs them any more. */
public final class RemainingThreads {

    private static final long END_MILLIS = 5_000;

    private RemainingThreads() {}

    /** Their names, without those that are about to end. */
    public static List<String> names() throws InterruptedException {
        List<String> names = new ArrayList<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().matches("graph-calls-(proxy|address)")) {
                thread.join(END_MILLIS);
            }
            if (thread.isAlive() && thread.getName().startsWith("graph-calls")) {
                names.add(thread.getName());
            }
        }
        return names;
    }
}
