package io.github.graphcalls.examples.cli.bulk;

import io.github.graphcalls.adapter.SettingsException;
import io.github.graphcalls.examples.cli.shell.ReadFailure;
import io.github.graphcalls.examples.cli.shell.ReadingThread;
import io.github.graphcalls.examples.cli.shell.Shell;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Lines that may hold ids.
 *
 * @param place a file or the standard input, empty for an argument
 * @param lines the lines
 * @param size the number of ids, empty while it is not known
 */
record IdSource(String place, Iterator<String> lines, OptionalLong size) {

    static final String NO_IDS = ": expected an id on each line, found none; write the ids of calls into it";

    private static final int MAX_FILE_BYTES = 64 * 1024 * 1024;
    private static final int MAX_LINES_AHEAD = 1_024;

    /** Returns whether the next line, or the end, is there without a wait. */
    boolean isReady() {
        return !(lines instanceof ReadingThread<String> ahead) || ahead.isReady();
    }

    /** Reads a file; the standard input is read later. */
    static IdSource of(IdArgument argument, Shell shell) {
        if (argument.id().isPresent()) {
            return new IdSource("", List.of(argument.id().get().value()).iterator(), OptionalLong.of(1));
        }
        String place = argument.file().map(file -> "@" + file).orElse("the standard input");
        try {
            if (argument.file().isEmpty()) {
                return new IdSource(place, ahead(shell.in()), OptionalLong.empty());
            }
            List<String> lines = lines(argument.file().get(), place);
            long ids = count(lines);
            if (ids == 0) {
                throw new SettingsException(place + NO_IDS);
            }
            return new IdSource(place, lines.iterator(), OptionalLong.of(ids));
        } catch (IOException e) {
            throw new SettingsException(place + ": " + ReadFailure.describe(e));
        }
    }

    /** Returns the lines of an input, so that results can be written while no further line comes. */
    private static Iterator<String> ahead(InputStream in) {
        return new ReadingThread<>("ids", MAX_LINES_AHEAD, new ReadingThread.Source<>() {

            private BufferedReader lines;

            @Override
            public String read() throws IOException {
                lines = lines == null ? IdLines.reader(in) : lines;
                return lines.readLine();
            }
        });
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
        long count =
                texts.stream().filter(line -> isItem(() -> lines.next(line))).count();
        return isItem(lines::end) ? count + 1 : count;
    }

    private static boolean isItem(Supplier<Optional<String>> item) {
        try {
            return item.get().isPresent();
        } catch (IllegalArgumentException e) {
            // It is reported with its number when it is read.
            return true;
        }
    }
}
