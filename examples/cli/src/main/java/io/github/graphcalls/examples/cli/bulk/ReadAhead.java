package io.github.graphcalls.examples.cli.bulk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads lines ahead on a thread of its own, so that results can be written while no further line comes. */
final class ReadAhead implements Iterator<String> {

    private static final int MAX_LINES = 1_024;
    /** A line that is on its way may take so long, lest a fast input is taken for one that waits. */
    private static final long PATIENCE_MILLIS = 10;

    private final InputStream in;
    /** Lines, then an empty {@link Optional} at the end, or the exception. */
    private final BlockingQueue<Object> read = new ArrayBlockingQueue<>(MAX_LINES);

    private boolean isStarted;
    private Object head;

    ReadAhead(InputStream in) {
        this.in = in;
    }

    /**
     * Returns whether a line, or the end, has been read.
     *
     * @throws UncheckedIOException if the thread is interrupted
     */
    boolean isReady() {
        return peek(PATIENCE_MILLIS) != null;
    }

    /**
     * Waits for the next line.
     *
     * @throws UncheckedIOException if it cannot be read, or the thread is interrupted
     */
    @Override
    public boolean hasNext() {
        Object next = peek(Long.MAX_VALUE);
        if (next instanceof IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return next instanceof String;
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        String line = (String) head;
        head = null;
        return line;
    }

    private Object peek(long millis) {
        if (!isStarted) {
            isStarted = true;
            Thread reader = new Thread(this::copy, "ids");
            reader.setDaemon(true);
            reader.start();
        }
        try {
            head = head == null ? read.poll(millis, TimeUnit.MILLISECONDS) : head;
            return head;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted"));
        }
    }

    private void copy() {
        try {
            Object last = Optional.empty();
            try {
                BufferedReader lines = IdLines.reader(in);
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    read.put(line);
                }
            } catch (IOException e) {
                last = e;
            }
            read.put(last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
