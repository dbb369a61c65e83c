package io.github.graphcalls.examples.benchmarks.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Comma-separated results; the first line tells when and on what they were measured, the second names the columns. */
public final class ResultFile implements AutoCloseable {

    private final PrintWriter writer;
    private final PrintStream console = System.out;

    private ResultFile(PrintWriter writer) {
        this.writer = writer;
    }

    /**
     * Begins a file, in place of one that was there.
     *
     * @param file where
     * @param columns the names of the columns
     * @return the file, to be closed
     * @throws IOException if it cannot be written
     */
    public static ResultFile create(Path file, String columns) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ResultFile results = new ResultFile(new PrintWriter(Files.newBufferedWriter(file)));
        results.add("# " + LocalDate.now() + ", " + machine());
        results.add(columns);
        return results;
    }

    private static String machine() {
        return row(
                "JDK %s, %s %s, %d cores",
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }

    /**
     * A row, which is the same in every locale.
     *
     * @param format how the values stand in it, as {@link java.util.Formatter} has it
     * @param values the values
     * @return the row
     */
    public static String row(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /**
     * Adds a row, and shows it.
     *
     * @param row the values
     */
    public void add(String row) {
        writer.println(row);
        writer.flush();
        console.println(row);
    }

    /** Each row of a file by the names of its columns; the value of the last column may contain commas. */
    static List<Map<String, String>> rows(List<String> lines) {
        String[] columns = lines.get(1).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] values = line.split(",", columns.length);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], values[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void close() {
        writer.close();
    }
}
