package io.github.graphcalls.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and writes the date of an HTTP header, {@code Sun, 06 Nov 1994 08:49:37 GMT}; reads the two obsolete forms too (RFC 9110,
 * 5.6.7). The day of the week is not compared with the date.
 */
public final class HttpDate {

    private static final int MAX_YEARS_AHEAD = 50;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    // Names of our own, since those of a locale are loaded with all its data, in the first answer of a program.
    private static final Map<Long, String> DAYS = numbered("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final Map<Long, String> MONTHS =
            numbered("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final DateTimeFormatter FORMAT = strict(new DateTimeFormatterBuilder()
                    .appendText(ChronoField.DAY_OF_WEEK, DAYS)
                    .appendPattern(", dd ")
                    .appendText(ChronoField.MONTH_OF_YEAR, MONTHS)
                    .appendPattern(" uuuu HH:mm:ss 'GMT'"))
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter IMF_FIXDATE = strict(new DateTimeFormatterBuilder()
            .appendPattern("d ")
            .appendText(ChronoField.MONTH_OF_YEAR, MONTHS)
            .appendPattern(" uuuu HH:mm:ss 'GMT'"));
    private static final DateTimeFormatter ASCTIME = strict(new DateTimeFormatterBuilder()
            .appendText(ChronoField.MONTH_OF_YEAR, MONTHS)
            .appendPattern(" ppd HH:mm:ss uuuu"));

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
     * @param now determines the century of a year of two digits, which is at most fifty years ahead; beyond the years 0 to 9999,
     *     which dates have, such a year is unreadable
     */
    static Optional<Instant> read(String text, Instant now) {
        String date = text.substring(text.indexOf(' ') + 1);
        return parse(date, IMF_FIXDATE)
                .or(() -> parse(date, ASCTIME))
                .or(() -> hasDates(now) ? parse(date, rfc850(now)) : Optional.empty());
    }

    private static boolean hasDates(Instant now) {
        return !now.isBefore(FIRST) && now.isBefore(END);
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
        return strict(new DateTimeFormatterBuilder()
                .appendPattern("dd-")
                .appendText(ChronoField.MONTH_OF_YEAR, MONTHS)
                .appendLiteral('-')
                .appendValueReduced(ChronoField.YEAR, 2, 2, firstYear)
                .appendPattern(" HH:mm:ss 'GMT'"));
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder form) {
        return form.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static Map<Long, String> numbered(String... names) {
        Map<Long, String> numbered = new HashMap<>();
        for (String name : names) {
            numbered.put(numbered.size() + 1L, name);
        }
        return numbered;
    }
}
