package io.github.graphcalls.examples.fleet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads ids from a file that may grow, or from the standard input, while the fleet runs. A wrong line is reported and left out. */
final class IdLines {

    private static final int BATCH = 1_000;

    private final InputStream input;
    private final Consumer<List<Intake.Entry>> intake;
    private final PrintStream problems;
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private final List<Intake.Entry> batch = new ArrayList<>();
    private long number;

    IdLines(InputStream input, Consumer<List<Intake.Entry>> intake, PrintStream problems) {
        this.input = input;
        this.intake = intake;
        this.problems = problems;
    }

    /** Reads to the end of the input, a last line without a line end included. */
    void readToEnd() {
        read(false);
        if (rest.size() > 0) {
            line();
        }
        flush();
    }

    /** Reads what can be read without waiting; of an input that has not ended, complete lines alone. */
    void readNew(boolean ended) {
        if (!ended) {
            read(true);
            flush();
        }
    }

    private void read(boolean availableOnly) {
        byte[] bytes = new byte[64 * 1024];
        try {
            while (!availableOnly || input.available() > 0) {
                int size = input.read(bytes);
                if (size < 0) {
                    return;
                }
                for (int i = 0; i < size; i++) {
                    if (bytes[i] == '\n') {
                        line();
                    } else {
                        rest.write(bytes[i]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("ids: " + e.getMessage(), e);
        }
    }

    private void line() {
        String line = rest.toString(StandardCharsets.UTF_8).strip();
        rest.reset();
        number++;
        if (line.isEmpty()) {
            return;
        }
        try {
            batch.add(Intake.Entry.of(line));
        } catch (IllegalArgumentException wrong) {
            problems.println("ids: line " + number + ": " + wrong.getMessage());
        }
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            intake.accept(List.copyOf(batch));
            batch.clear();
        }
    }
}
