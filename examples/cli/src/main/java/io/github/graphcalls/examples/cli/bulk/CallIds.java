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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The ids of the arguments. Files are read at once, and the standard input on a thread of its own. */
public final class CallIds {

    private static final int MAX_REMEMBERED = 100_000;

    private final List<IdSource> sources;
    private final Iterator<IdSource> left;
    private IdSource source = new IdSource("", Collections.emptyIterator(), OptionalLong.of(0));
    private IdLines lines = new IdLines();
    private boolean isEmpty;
    private CallId next;
    private Consumer<String> errors = problem -> {};
    private Runnable skipped = () -> {};
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
        left = sources.iterator();
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
     * Sets where problems are reported, before the first round.
     *
     * @param errors takes the message of each line that is no id
     * @param skipped runs for each line that was counted, but is no id or a repeated one
     */
    void reportTo(Consumer<String> errors, Runnable skipped) {
        this.errors = errors;
        this.skipped = skipped;
    }

    /** Waits for an id. Returns false at the end. */
    boolean hasRound() {
        return advanced(false);
    }

    /**
     * Returns the ids of a round, each read when it is taken. A round ends when no further id has come, since a lookup of many
     * calls holds results back while it reads.
     */
    Stream<CallId> round() {
        Iterator<CallId> ids = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return advanced(true);
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

    /** Reads to the next id, or to the first line that would have to be waited for. */
    private boolean advanced(boolean isReadyOnly) {
        while (next == null) {
            if (isReadyOnly && !uninterrupted(source::isReady)) {
                return false;
            }
            if (uninterrupted(source.lines()::hasNext)) {
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
            isEmpty = left.hasNext();
            if (!isEmpty) {
                return false;
            }
            source = left.next();
            lines = new IdLines();
        }
        return true;
    }

    private void read(Supplier<Optional<String>> item) {
        try {
            Optional<String> text = item.get();
            isEmpty &= text.isEmpty();
            next = text.map(id -> PastedId.parse(id, "save the file as UTF-8")).orElse(null);
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

    /** Ends the ids at an interrupt, so that the results of those before it are still written. */
    private boolean uninterrupted(BooleanSupplier reading) {
        try {
            return !isInterrupted && reading.getAsBoolean();
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
