package io.github.graphcalls.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a {@code Retry-After} header. Graph sends seconds, fractions of them, lists and dates (FACTS.md#throttled-429 and
 * FACTS.md#retry-after-forms). Of a list, the first positive number counts; an unreadable value counts as absent. No wait is
 * longer than ten years.
 */
public final class RetryAfter {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final Duration MAX_WAIT = Duration.ofDays(3650);

    private RetryAfter() {}

    /**
     * Returns the instant from which a retry is worthwhile.
     *
     * @param header the header's value
     * @param now the time of the answer on the client's clock
     * @param serverDate the time of the answer on the server's clock, from which a date is measured
     * @return the instant on the client's clock; empty for an unreadable value, one without a wait, or one beyond {@link Instant#MAX}
     */
    public static Optional<Instant> read(String header, Instant now, Optional<Instant> serverDate) {
        return HttpDate.read(header.trim(), now)
                .map(date -> Duration.between(serverDate.orElse(now), date))
                .or(() -> firstPositive(header))
                .filter(wait -> wait.compareTo(Duration.ZERO) > 0)
                .map(wait -> wait.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : wait)
                .filter(wait -> wait.compareTo(Duration.between(now, Instant.MAX)) <= 0)
                .map(now::plus);
    }

    private static Optional<Duration> firstPositive(String list) {
        for (String part : list.split(",")) {
            String number = part.trim();
            if (NUMBER.matcher(number).matches() && new BigDecimal(number).signum() > 0) {
                return Optional.of(seconds(new BigDecimal(number)));
            }
        }
        return Optional.empty();
    }

    /** Rounds up, since an early retry is worse than a late one. */
    private static Duration seconds(BigDecimal seconds) {
        BigDecimal bounded = seconds.min(BigDecimal.valueOf(MAX_WAIT.toSeconds()));
        return Duration.ofNanos(
                bounded.movePointRight(9).setScale(0, RoundingMode.CEILING).longValueExact());
    }
}
