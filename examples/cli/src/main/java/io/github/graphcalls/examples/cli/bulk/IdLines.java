package io.github.graphcalls.examples.cli.bulk;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.regex.Pattern;

/** Finds the id in each line of a list: an id a line, the output of {@code get}, or the rows of a CSV file with a header. */
final class IdLines {

    private static final Set<String> HEADERS = Set.of("id", "callid", "call id", "call_id");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");
    private static final Pattern FIELD_END = Pattern.compile("[,;\\s]+");
    private static final Pattern END_OF_ITEM = Pattern.compile("[,;\\s\"']+$");

    private boolean isFirst = true;
    private String separator = "";
    private int column;

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

    /**
     * Returns the id in the next line; empty for a blank line, a comment, a bracket, or the header of a CSV file.
     *
     * @throws IllegalArgumentException if the line has several ids
     */
    Optional<String> next(String line) {
        String read = line.replaceFirst("^\ufeff+", "");
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

    /** Returns the first field if it is a GUID, the only GUID of the others, else the line, since an id may have commas. */
    private static String item(String text) {
        List<String> fields = Arrays.stream(FIELD_END.split(text.strip()))
                .map(PastedId::trimmed)
                .filter(field -> !field.isEmpty())
                .toList();
        List<String> guids = fields.stream().filter(PastedId::isGuid).toList();
        if (guids.size() > 1 && guids.size() == fields.size()) {
            throw new IllegalArgumentException(
                    "expected one id, found " + guids.size() + "; put each on a line of its own");
        }
        boolean isId = guids.size() == 1 || !guids.isEmpty() && guids.get(0).equals(fields.get(0));
        return isId ? guids.get(0) : END_OF_ITEM.matcher(text).replaceFirst("");
    }
}
