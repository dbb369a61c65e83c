package io.github.graphcalls.examples.benchmarks.load;

import java.lang.reflect.InvocationTargetException;

/** How many threads ask at once, and whether they are virtual: {@code 64}, or {@code 1000v} on a JDK that has virtual threads. */
record Crowd(int size, boolean isVirtual) {

    static Crowd of(String text) {
        boolean virtual = text.endsWith("v");
        int size = Integer.parseInt(virtual ? text.substring(0, text.length() - 1) : text);
        if (size < 1) {
            throw new IllegalArgumentException("expected at least 1 thread, found " + size);
        }
        return new Crowd(size, virtual);
    }

    Thread thread(Runnable task) {
        if (!isVirtual) {
            return new Thread(task, "lookup");
        }
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (Thread) Class.forName("java.lang.Thread$Builder")
                    .getMethod("unstarted", Runnable.class)
                    .invoke(builder, task);
        } catch (NoSuchMethodException | ClassNotFoundException before21) {
            throw new IllegalArgumentException("virtual threads need JDK 21 or later", before21);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return size + (isVirtual ? "v" : "");
    }
}
