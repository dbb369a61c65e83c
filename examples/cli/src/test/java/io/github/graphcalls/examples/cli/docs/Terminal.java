package io.github.graphcalls.examples.cli.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal of 80 columns that shows what the control sequences of the command line leave. */
final class Terminal extends OutputStream {

    private static final int WIDTH = 80;
    private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[(\\d*)([AJKm])|\r|\n|[^\u001b\r\n]");

    private final List<StringBuilder> rows = new ArrayList<>(List.of(new StringBuilder()));
    private int row;
    private int column;

    @Override
    public void write(int unit) {
        write(new byte[] {(byte) unit}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        Matcher next = SEQUENCE.matcher(new String(bytes, offset, length, UTF_8));
        while (next.find()) {
            if (next.group(2) != null) {
                control(next.group(2).charAt(0), next.group(1).isEmpty() ? 1 : Integer.parseInt(next.group(1)));
            } else {
                put(next.group().charAt(0));
            }
        }
    }

    private void control(char sequence, int number) {
        if (sequence == 'A') {
            row -= number;
        } else if (sequence == 'K') {
            rows.get(row).setLength(column);
        } else if (sequence == 'J') {
            rows.subList(row, rows.size()).clear();
            rows.add(new StringBuilder());
        }
    }

    private void put(char character) {
        if (character == '\r') {
            column = 0;
        } else if (character == '\n' || column == WIDTH) {
            row++;
            column = 0;
            if (row == rows.size()) {
                rows.add(new StringBuilder());
            }
        }
        if (character >= ' ') {
            StringBuilder line = rows.get(row);
            if (column < line.length()) {
                line.setCharAt(column, character);
            } else {
                line.append(character);
            }
            column++;
        }
    }

    /** Returns the rows. */
    @Override
    public String toString() {
        return String.join("\n", rows).stripTrailing() + "\n";
    }
}
