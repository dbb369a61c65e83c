package io.github.graphcalls.examples.cli.bulk;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.examples.cli.outcome.OutcomeLine;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the ids in a list: an id a line, a line or a JSON document that a command wrote, or a row of a CSV file. */
final class IdLines {

    private static final Set<String> HEADERS = Set.of("id", "callid", "call id", "call_id");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");
    private static final Pattern FIELD_END = Pattern.compile("[,;\\s]+");
    private static final Pattern CELL_END = Pattern.compile("[,;\t]");
    private static final Pattern END_OF_ITEM = Pattern.compile("[,;\\s\"']+$");
    /** An id and the next column, as {@code get} and {@code reconcile} write them. */
    private static final Pattern OUTCOME = Pattern.compile(
            "(?=.{" + OutcomeLine.ID_WIDTH + "}  \\S|\\S{" + OutcomeLine.ID_WIDTH + ",}  \\S)(\\S+) {2,}\\S.*");

    private boolean isFirst = true;
    private String separator = "";
    private int column;
    private Optional<JsonDocument> document = Optional.empty();
    private long count;
    private long begin;

    /**
     * Reads text in UTF-8, or in UTF-16, as Windows saves it.
     *
     * @throws IOException if the beginning, which shows the encoding, cannot be read
     */
    static BufferedReader reader(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes);
        byte[] first = new byte[2];
        in.mark(first.length);
        int count = in.read(first);
        in.reset();
        return new BufferedReader(new InputStreamReader(in, count < 2 ? UTF_8 : charset(first[0], first[1])));
    }

    private static Charset charset(byte first, byte second) {
        boolean isLittle = first == (byte) 0xff && second == (byte) 0xfe || first != 0 && second == 0;
        boolean isBig = first == (byte) 0xfe && second == (byte) 0xff || first == 0 && second != 0;
        return isLittle ? UTF_16LE : isBig ? UTF_16BE : UTF_8;
    }

    /** {@return the number of the line that was read last, or in which its document begins} */
    long number() {
        return begin;
    }

    /**
     * Returns the id in the next line; empty for a blank line, a comment, a bracket, the header of a CSV file, or a line of a
     * document that goes on.
     *
     * @throws IllegalArgumentException if the line has several ids, or the document none
     */
    Optional<String> next(String line) {
        count++;
        String read = line.replaceFirst("^\ufeff+", "");
        if (document.isPresent()) {
            return id(document.get(), read);
        }
        begin = count;
        if (JsonDocument.begins(read)) {
            return id(new JsonDocument(), read);
        }
        String text = separator.isEmpty() ? COMMENT.matcher(read).replaceFirst("") : read.startsWith("#") ? "" : read;
        if (PastedId.trimmed(END_OF_ITEM.matcher(text).replaceFirst("")).isEmpty()) {
            return Optional.empty();
        }
        if (isFirst) {
            isFirst = false;
            if (isHeader(text)) {
                return Optional.empty();
            }
        }
        return Optional.of(separator.isEmpty() ? item(text) : cell(text));
    }

    /**
     * Ends the list, and returns no id.
     *
     * @throws IllegalArgumentException if it ends within a document
     */
    Optional<String> end() {
        if (document.isPresent()) {
            document = Optional.empty();
            throw new IllegalArgumentException(
                    "expected the end of the JSON document that begins here, found the end of the list");
        }
        return Optional.empty();
    }

    private Optional<String> id(JsonDocument read, String line) {
        document = Optional.empty();
        if (read.add(line)) {
            return Optional.of(read.id());
        }
        document = Optional.of(read);
        return Optional.empty();
    }

    private boolean isHeader(String text) {
        String used = text.contains("\t") ? "\t" : text.contains(";") ? ";" : ",";
        List<String> names = cells(text, used).stream()
                .map(name -> PastedId.trimmed(name).toLowerCase(Locale.ROOT))
                .toList();
        Optional<String> header = names.stream().filter(HEADERS::contains).findFirst();
        if (header.isPresent() && names.size() > 1) {
            separator = used;
            column = names.indexOf(header.get());
        }
        return header.isPresent();
    }

    private String cell(String text) {
        List<String> cells = cells(text, separator);
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Splits at separators outside of quotation marks. */
    private static List<String> cells(String text, String separator) {
        return List.of(text.split(separator + "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }

    /** Returns the first field if it is a GUID or that of an outcome, the only GUID of several cells, or else the line. */
    private static String item(String text) {
        List<String> fields = fields(text, FIELD_END);
        List<String> guids = fields.stream().filter(PastedId::isGuid).toList();
        if (guids.size() > 1 && guids.size() == fields.size()) {
            throw new IllegalArgumentException(
                    "expected one id, found " + guids.size() + "; put each on a line of its own");
        }
        if (!guids.isEmpty() && guids.get(0).equals(fields.get(0))) {
            return guids.get(0);
        }
        Matcher outcome = OUTCOME.matcher(text);
        if (outcome.matches()) {
            return outcome.group(1);
        }
        List<String> cells =
                fields(text, CELL_END).stream().filter(PastedId::isGuid).toList();
        return cells.size() == 1 ? cells.get(0) : END_OF_ITEM.matcher(text).replaceFirst("");
    }

    private static List<String> fields(String text, Pattern end) {
        return Arrays.stream(end.split(text.strip()))
                .map(PastedId::trimmed)
                .filter(field -> !field.isEmpty())
                .toList();
    }
}
