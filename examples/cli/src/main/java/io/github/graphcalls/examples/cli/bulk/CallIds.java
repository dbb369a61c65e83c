package io.github.graphcalls.examples.cli.bulk;

import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.ReadFailure;
import io.github.graphcalls.examples.cli.shell.Shell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The ids of the arguments. Files are read at once, and the standard input as results are read. */
public final class CallIds {

    private static final int MAX_FILE_BYTES = 64 * 1024 * 1024;
    private static final String NO_IDS = ": expected an id on each line, found none; write the ids of calls into it";
    private static final int MAX_REMEMBERED = 100_000;

    private final Shell shell;
    private final List<Source> sources;
    private int worst = ExitCode.FOUND;

    /** The last ids, since each is looked up once. */
    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    /** Lines with their place: a file, the standard input or nothing for an argument. */
    private record Source(String place, Iterator<String> lines, OptionalLong size) {}

    /**
     * Reads the files.
     *
     * @param arguments the arguments
     * @param shell the shell with the standard input
     * @throws SettingsException if a file cannot be read, or has no ids
     */
    public CallIds(List<IdArgument> arguments, Shell shell) {
        this.shell = shell;
        sources = arguments.stream().map(this::source).toList();
    }

    /** {@return the number of ids, empty while it is not known} */
    OptionalLong size() {
        return sources.stream().allMatch(source -> source.size.isPresent())
                ? OptionalLong.of(sources.stream()
                        .mapToLong(source -> source.size.getAsLong())
                        .sum())
                : OptionalLong.empty();
    }

    /**
     * Returns the ids, each read when it is taken.
     *
     * @param errors takes the message of each line that is no id
     * @param skipped runs for each line that was counted, but is no id or a repeated one
     */
    Stream<CallId> ids(Consumer<String> errors, Runnable skipped) {
        // A stream of streams would read the standard input to its end before the first result.
        Iterator<Source> left = sources.iterator();
        Iterator<CallId> ids = new Iterator<>() {
            private Source source = new Source("", Collections.emptyIterator(), OptionalLong.of(0));
            private IdLines lines = new IdLines();
            private long number;
            private boolean isEmpty;
            private CallId next;

            @Override
            public boolean hasNext() {
                while (next == null) {
                    if (source.lines.hasNext()) {
                        read(source.lines.next());
                        continue;
                    }
                    if (isEmpty && source.size.isEmpty()) {
                        report(source.place + NO_IDS);
                    }
                    if (!left.hasNext()) {
                        isEmpty = false;
                        return false;
                    }
                    source = left.next();
                    lines = new IdLines();
                    number = 0;
                    isEmpty = true;
                }
                return true;
            }

            private void read(String line) {
                number++;
                try {
                    Optional<String> text = source.place.isEmpty() ? Optional.of(line) : lines.next(line);
                    isEmpty &= text.isEmpty();
                    next = text.map(PastedId::parse).orElse(null);
                    if (next != null && seen.put(next.key(), true) != null) {
                        next = null;
                        skipped.run();
                    }
                } catch (IllegalArgumentException e) {
                    isEmpty = false;
                    skipped.run();
                    report(source.place + " line " + number + ": " + e.getMessage());
                }
            }

            private void report(String problem) {
                worst = ExitCode.USAGE_OR_REJECTED;
                errors.accept(problem);
            }

            @Override
            public CallId next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                CallId id = next;
                next = null;
                return id;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(ids, 0), false);
    }

    /** {@return the exit code of the lines that are no ids} */
    int worst() {
        return worst;
    }

    private Source source(IdArgument argument) {
        if (argument.id().isPresent()) {
            return new Source("", List.of(argument.id().get().value()).iterator(), OptionalLong.of(1));
        }
        String place = argument.file().map(file -> "@" + file).orElse("the standard input");
        try {
            if (argument.file().isEmpty()) {
                return new Source(
                        place, IdLines.reader(shell.in()).lines().iterator(), OptionalLong.empty());
            }
            List<String> lines = lines(argument.file().get(), place);
            long ids = count(lines);
            if (ids == 0) {
                throw new SettingsException(place + NO_IDS);
            }
            return new Source(place, lines.iterator(), OptionalLong.of(ids));
        } catch (IOException e) {
            throw new SettingsException(place + ": " + ReadFailure.describe(e));
        }
    }

    private static List<String> lines(Path file, String place) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_FILE_BYTES + 1);
            if (bytes.length > MAX_FILE_BYTES) {
                throw new SettingsException(place + ": expected at most 64 MiB, found more; pass it as -");
            }
            return IdLines.reader(new ByteArrayInputStream(bytes)).lines().toList();
        }
    }

    private static long count(List<String> texts) {
        IdLines lines = new IdLines();
        return texts.stream()
                .filter(line -> {
                    try {
                        return lines.next(line).isPresent();
                    } catch (IllegalArgumentException e) {
                        return true;
                    }
                })
                .count();
    }
}
