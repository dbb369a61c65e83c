package io.github.graphcalls.examples.cli.bulk;

import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.ReadFailure;
import io.github.graphcalls.examples.cli.shell.Shell;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The ids of the arguments. Files are read at once, and the standard input as results are read. */
public final class CallIds {

    private static final int MAX_REMEMBERED = 100_000;

    private final List<IdSource> sources;
    private int worst = ExitCode.FOUND;
    private boolean isInterrupted;

    /** The last ids, since each is looked up once. */
    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    /**
     * Reads the files.
     *
     * @param arguments the arguments
     * @param shell the shell with the standard input
     * @throws SettingsException if a file cannot be read, or has no ids
     */
    public CallIds(List<IdArgument> arguments, Shell shell) {
        sources =
                arguments.stream().map(argument -> IdSource.of(argument, shell)).toList();
    }

    /** {@return the number of ids, empty while it is not known} */
    OptionalLong size() {
        return sources.stream().allMatch(source -> source.size().isPresent())
                ? OptionalLong.of(sources.stream()
                        .mapToLong(source -> source.size().getAsLong())
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
        Iterator<IdSource> left = sources.iterator();
        Iterator<CallId> ids = new Iterator<>() {
            private IdSource source = new IdSource("", Collections.emptyIterator(), OptionalLong.of(0));
            private IdLines lines = new IdLines();
            private boolean isEmpty;
            private CallId next;

            @Override
            public boolean hasNext() {
                while (next == null) {
                    if (hasLine(source)) {
                        String line = source.lines().next();
                        read(() -> source.place().isEmpty() ? Optional.of(line) : lines.next(line));
                        continue;
                    }
                    if (isInterrupted) {
                        return false;
                    }
                    read(lines::end);
                    if (isEmpty && source.size().isEmpty()) {
                        report(source.place() + IdSource.NO_IDS);
                    }
                    if (!left.hasNext()) {
                        isEmpty = false;
                        return false;
                    }
                    source = left.next();
                    lines = new IdLines();
                    isEmpty = true;
                }
                return true;
            }

            private void read(Supplier<Optional<String>> item) {
                try {
                    Optional<String> text = item.get();
                    isEmpty &= text.isEmpty();
                    next = text.map(PastedId::parse).orElse(null);
                    if (next != null && seen.put(next.key(), true) != null) {
                        next = null;
                        skipped.run();
                    }
                } catch (IllegalArgumentException e) {
                    isEmpty = false;
                    skipped.run();
                    report(source.place() + " line " + lines.number() + ": " + e.getMessage());
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

    /** Ends the ids at an interrupt, so that the results of those before it are still written. */
    private boolean hasLine(IdSource source) {
        try {
            return !isInterrupted && source.lines().hasNext();
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof InterruptedIOException)) {
                throw new SettingsException(source.place() + ": " + ReadFailure.describe(e.getCause()));
            }
            isInterrupted = Thread.interrupted();
            return false;
        }
    }

    /** {@return whether Ctrl+C ended the ids} */
    boolean isInterrupted() {
        return isInterrupted;
    }

    /** {@return the exit code of the lines that are no ids} */
    int worst() {
        return worst;
    }
}
