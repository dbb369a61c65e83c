package io.github.graphcalls.emulator.http;

import io.netty.util.ResourceLeakDetector;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what Netty logs about buffers that were not released. */
final class LeakWatch extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger(ResourceLeakDetector.class.getName());
    private final List<String> found = new CopyOnWriteArrayList<>();

    LeakWatch() {
        logger.addHandler(this);
    }

    List<String> found() {
        // Lost buffers are noticed when they are collected and another is made.
        System.gc();
        return found;
    }

    @Override
    public void publish(LogRecord record) {
        found.add(String.valueOf(record.getMessage()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
