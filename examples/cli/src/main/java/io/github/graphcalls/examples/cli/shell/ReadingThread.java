package io.github.graphcalls.examples.cli.shell;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads items ahead on a daemon thread, since Java cannot interrupt a read of a terminal or a pipe. One thread takes them. */
public final class ReadingThread<T> implements Iterator<T> {

    /** Reads the next item, or null at the end; not called after the end or an exception. */
    public interface Source<T> {
        T read() throws IOException;
    }

    /** An item; none at the end, then perhaps with the exception that ended the reads. */
    private record Taken<T>(T item, IOException problem) {}

    /** The time in which a fast source gives its next item. */
    private static final long PATIENCE_MILLIS = 10;

    private final BlockingQueue<Taken<T>> queue;
    private final Thread thread;
    private Taken<T> head;

    /** Prepares a thread of this name, which starts when an item is first asked for, and is ahead by so many items at most. */
    public ReadingThread(String name, int capacity, Source<T> source) {
        queue = new ArrayBlockingQueue<>(capacity);
        thread = new Thread(() -> readAll(source), name);
        thread.setDaemon(true);
    }

    /**
     * Returns whether an item, or the end, has been read.
     *
     * @throws UncheckedIOException if the calling thread is interrupted
     */
    public boolean isReady() {
        return peek(PATIENCE_MILLIS) != null;
    }

    /**
     * Waits for the next item.
     *
     * @throws UncheckedIOException if it cannot be read, or the calling thread is interrupted
     */
    @Override
    public boolean hasNext() {
        Taken<T> next = peek(Long.MAX_VALUE);
        if (next.problem() != null) {
            throw new UncheckedIOException(next.problem());
        }
        return next.item() != null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T item = head.item();
        head = null;
        return item;
    }

    private Taken<T> peek(long millis) {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
        try {
            head = head == null ? queue.poll(millis, TimeUnit.MILLISECONDS) : head;
            return head;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted"));
        }
    }

    private void readAll(Source<T> source) {
        try {
            Taken<T> next;
            do {
                next = read(source);
                queue.put(next);
            } while (next.item() != null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> Taken<T> read(Source<T> source) {
        try {
            return new Taken<>(source.read(), null);
        } catch (IOException e) {
            return new Taken<>(null, e);
        }
    }
}
