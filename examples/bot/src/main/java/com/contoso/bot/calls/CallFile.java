package com.contoso.bot.calls;

import io.github.graphcalls.live.LiveCall;
import io.github.graphcalls.wire.snapshot.LiveCallSnapshot;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
    private OutputStream output = OutputStream.nullOutputStream();

    CallFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** Returns the calls. A line that a killed process did not finish ends the file. */
    Stream<LiveCall> read() throws IOException {
        Map<String, LiveCall> calls = new LinkedHashMap<>();
        if (Files.exists(path)) {
            try (InputStream input = Files.newInputStream(path)) {
                LiveCallSnapshot.read(input).forEach(call -> calls.put(call.id().key(), call));
            } catch (UncheckedIOException e) {
                LOG.warn("{} is read up to a line that is not a call: {}", path, e.getMessage());
            }
        }
        return calls.values().stream();
    }

    void append(Stream<LiveCall> calls) throws IOException {
        LiveCallSnapshot.write(calls, output);
    }

    /** Writes a new file beside the old one and moves it, so that there is a whole file at any time. */
    void replace(Stream<LiveCall> calls) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".next");
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
    }
}
