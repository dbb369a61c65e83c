package io.github.graphcalls.wire.document.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Dates and times with up to nine digits of a fraction and the offset that Graph sent. Graph's usual form, in UTC, is read
 * without the JDK's formatter, which would cost two fifths of the memory of a whole document.
 */
final class Times implements ValueCodec<OffsetDateTime> {

    private static final String EXPECTED = "a date and time such as 2020-05-28T00:10:54.104318Z";
    private static final String USUAL = "0000-00-00T00:00:00";

    @Override
    public OffsetDateTime read(JsonParser parser) throws IOException {
        String text = Scalars.text(parser, EXPECTED);
        try {
            return isUsual(text) ? readUsual(text) : OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw InvalidDocumentException.expected(parser, EXPECTED, text);
        }
    }

    @Override
    public void write(OffsetDateTime value, JsonGenerator generator) throws IOException {
        generator.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
    }

    private static boolean isUsual(String text) {
        int last = text.length() - 1;
        boolean whole = last == USUAL.length();
        if (last < USUAL.length() || last > USUAL.length() + 10 || text.charAt(last) != 'Z') {
            return false;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            boolean digit = isDigit(text.charAt(i));
            if (USUAL.charAt(i) == '0' ? !digit : text.charAt(i) != USUAL.charAt(i)) {
                return false;
            }
        }
        for (int i = USUAL.length() + 1; i < last; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return whole || text.charAt(USUAL.length()) == '.' && last > USUAL.length() + 1;
    }

    private static OffsetDateTime readUsual(String text) {
        int nanos = 0;
        for (int i = USUAL.length() + 1; i < USUAL.length() + 10; i++) {
            nanos = nanos * 10 + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
        }
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                nanos,
                ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
