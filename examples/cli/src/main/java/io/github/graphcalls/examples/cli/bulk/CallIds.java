package io.github.graphcalls.examples.cli.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.examples.cli.shell.ExitCode;
import io.github.graphcalls.examples.cli.shell.ReadFailure;
import io.github.graphcalls.examples.cli.shell.Redaction;
import io.github.graphcalls.examples.cli.shell.Shell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The ids of the arguments. Files are read at once, and the standard input as results are read. */
public final class CallIds {

    private final Shell shell;
    private final List<Source> sources;
    private int worst = ExitCode.FOUND;

    /** Lines with their place: a file, the standard input or nothing for an argument. */
    private record Source(String place, Iterator<String> lines, OptionalLong size) {}

    /**
     * Reads the files.
     *
     * @param arguments the arguments
     * @param shell the shell with the standard input
     * @throws SettingsException if a file cannot be read
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

    /** {@return the ids, each read when it is taken; a line that is none is passed over and reported} */
    Stream<CallId> ids(Consumer<String> errors) {
        // A stream of streams would read the standard input to its end before the first result.
        Iterator<Source> left = sources.iterator();
        Iterator<CallId> ids = new Iterator<>() {
            private Source source = new Source("", Collections.emptyIterator(), OptionalLong.empty());
            private long number;
            private CallId next;

            @Override
            public boolean hasNext() {
                while (next == null) {
                    if (source.lines.hasNext()) {
                        next = id(source.place, ++number, source.lines.next(), errors)
                                .orElse(null);
                    } else if (left.hasNext()) {
                        source = left.next();
                        number = 0;
                    } else {
                        return false;
                    }
                }
                return true;
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

    private Optional<CallId> id(String place, long number, String line, Consumer<String> errors) {
        if (line.isBlank() || line.startsWith("#")) {
            return Optional.empty();
        }
        try {
            return Optional.of(PastedId.parse(line));
        } catch (IllegalArgumentException e) {
            worst = ExitCode.USAGE_OR_REJECTED;
            errors.accept(place + " line " + number + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private Source source(IdArgument argument) {
        if (argument.id().isPresent()) {
            return new Source("", List.of(argument.id().get().value()).iterator(), OptionalLong.of(1));
        }
        if (argument.file().isEmpty()) {
            BufferedReader in = new BufferedReader(new InputStreamReader(shell.in(), UTF_8));
            return new Source("the standard input", in.lines().iterator(), OptionalLong.empty());
        }
        Path file = argument.file().get();
        String place = "@" + Redaction.path(file.toString());
        try {
            List<String> lines = Files.readAllLines(file);
            long ids = lines.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .count();
            return new Source(place, lines.iterator(), OptionalLong.of(ids));
        } catch (IOException e) {
            throw new SettingsException(place + ": " + ReadFailure.describe(e));
        }
    }
}
