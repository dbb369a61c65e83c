package io.github.graphcalls.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads and writes the date of an HTTP header, {@code Sun, 06 Nov 1994 08:49:37 GMT}; reads the two obsolete forms too (RFC 9110,
 * 5.6.7). The day of the week is not compared with the date.
 */
public final class HttpDate {

    private static final int MAX_YEARS_AHEAD = 50;

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter IMF_FIXDATE = strict("d MMM uuuu HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = strict("MMM ppd HH:mm:ss uuuu");

    private HttpDate() {}

    /**
     * Writes a date.
     *
     * @param instant the instant
     * @return the date in the preferred form, in whole seconds
     */
    public static String write(Instant instant) {
        return FORMAT.format(instant);
    }

    /**
     * Reads a date in any of the three forms.
     *
     * @param now determines the century of a year of two digits, which is at most fifty years ahead
     */
    static Optional<Instant> read(String text, Instant now) {
        String date = text.substring(text.indexOf(' ') + 1);
        return parse(date, IMF_FIXDATE).or(() -> parse(date, ASCTIME)).or(() -> parse(date, rfc850(now)));
    }

    private static Optional<Instant> parse(String date, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(date, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter rfc850(Instant now) {
        int firstYear = now.atOffset(ZoneOffset.UTC).getYear() + MAX_YEARS_AHEAD - 99;
        return new DateTimeFormatterBuilder()
                .appendPattern("dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, firstYear)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }
}
