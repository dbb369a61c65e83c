package io.github.graphcalls.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as HTTP writes it, {@code Sun, 06 Nov 1994 08:49:37 GMT}, and as it once did (RFC 9110, 5.6.7). Every answer has one,
 * so that today's form is read without a formatter or a pattern. The day of the week is not compared with the date.
 */
public final class HttpDate {

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int LENGTH = "Sun, 06 Nov 1994 08:49:37 GMT".length();
    private static final String TIME = "(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)";
    /** A day of one digit, the form of RFC 850, and that of asctime. */
    private static final List<Pattern> ODD = List.of(
            Pattern.compile("[A-Z][a-z]{2}, (?<day>\\d) (?<month>\\w{3}) (?<year>\\d{4}) " + TIME + " GMT"),
            Pattern.compile("[A-Z][a-z]{5,8}, (?<day>\\d\\d)-(?<month>\\w{3})-(?<year>\\d\\d) " + TIME + " GMT"),
            Pattern.compile("[A-Z][a-z]{2} (?<month>\\w{3}) (?<day>[ \\d]\\d) " + TIME + " (?<year>\\d{4})"));

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    /**
     * Writes a date.
     *
     * @param instant the moment
     * @return today's form, in whole seconds
     */
    public static String write(Instant instant) {
        return FORMAT.format(instant);
    }

    /**
     * The moment that a text tells, if it is such a date.
     *
     * @param now tells the century of a year of two digits: at most fifty years ahead
     */
    static Optional<Instant> read(String text, Instant now) {
        try {
            return Optional.ofNullable(isUsual(text) ? usual(text) : odd(text, now));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static boolean isUsual(String text) {
        return text.length() == LENGTH && text.startsWith(", ", 3) && text.endsWith(" GMT") && text.charAt(7) == ' ';
    }

    private static Instant usual(String text) {
        boolean spaced =
                text.charAt(11) == ' ' && text.charAt(16) == ' ' && text.charAt(19) == ':' && text.charAt(22) == ':';
        return spaced
                ? instant(
                        number(text, 12, 16),
                        text.substring(8, 11),
                        number(text, 5, 7),
                        number(text, 17, 19),
                        number(text, 20, 22),
                        number(text, 23, 25))
                : null;
    }

    private static Instant odd(String text, Instant now) {
        for (Pattern form : ODD) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                return instant(
                        year(parts.group("year"), now.atOffset(ZoneOffset.UTC).getYear()),
                        parts.group("month"),
                        Integer.parseInt(parts.group("day").strip()),
                        Integer.parseInt(parts.group("hour")),
                        Integer.parseInt(parts.group("minute")),
                        Integer.parseInt(parts.group("second")));
            }
        }
        return null;
    }

    private static int year(String digits, int now) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        int sameCentury = now - now % 100 + year;
        return sameCentury > now + 50 ? sameCentury - 100 : sameCentury;
    }

    private static Instant instant(int year, String month, int day, int hour, int minute, int second) {
        int at = MONTHS.indexOf(month);
        return at < 0 || at % 3 != 0
                ? null
                : LocalDateTime.of(year, at / 3 + 1, day, hour, minute, second).toInstant(ZoneOffset.UTC);
    }

    /** The number that these digits make; what is no digit makes a number that no date has. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MAX_VALUE;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
