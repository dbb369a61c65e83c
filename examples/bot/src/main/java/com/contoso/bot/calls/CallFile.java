package com.contoso.bot.calls;

import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.wire.snapshot.LiveCallSnapshot;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file of calls as JSON lines, of which the last line of a call counts. Not safe for use by several threads. */
final class CallFile implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(CallFile.class);

    private final Path path;
    private final FileChannel lock;
    private OutputStream output = OutputStream.nullOutputStream();

    /**
     * Locks the file until it is closed or the process ends: a second process would replace the file to which the first appends.
     *
     * @throws IllegalStateException if another process has locked it
     */
    CallFile(Path path) throws IOException {
        this.path = path.toAbsolutePath();
        lock = FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked()) {
            lock.close();
            throw new IllegalStateException("bot.calls.file: expected a file of this process alone, found " + this.path
                    + " in use by another process; end that process, or set another file");
        }
    }

    private Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    private boolean isLocked() throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    /** Returns the calls. A line that is not a call, such as one that a killed process did not finish, is skipped. */
    Stream<LiveCall> read() throws IOException {
        Map<String, LiveCall> calls = new LinkedHashMap<>();
        if (Files.exists(path)) {
            try (InputStream input = Files.newInputStream(path)) {
                LiveCallSnapshot.read(input, problem -> LOG.warn("{}: a line is skipped: {}", path, problem))
                        .forEach(call -> calls.put(call.id().key(), call));
            } catch (UncheckedIOException e) {
                LOG.warn("{} is read up to a line that is too long or cannot be read: {}", path, e.getMessage());
            }
        }
        return calls.values().stream();
    }

    void append(Stream<LiveCall> calls) throws IOException {
        LiveCallSnapshot.write(calls, output);
    }

    /** Writes a new file beside the old one and moves it, so that there is a whole file at any time. */
    void replace(Stream<LiveCall> calls) throws IOException {
        Path next = beside(".next");
        try (OutputStream snapshot = Files.newOutputStream(next)) {
            LiveCallSnapshot.write(calls, snapshot);
        }
        output.close();
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        output = Files.newOutputStream(path, StandardOpenOption.APPEND);
    }

    @Override
    public void close() throws IOException {
        output.close();
        lock.close();
    }
}
