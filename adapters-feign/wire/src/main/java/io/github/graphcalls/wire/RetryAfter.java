package io.github.graphcalls.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads when to ask again. Graph sends seconds, fractions of them, lists and dates (facts 5.3, 5.6); a list counts by its
 * first positive number, and what cannot be read counts as absent. No wait is longer than ten years.
 */
public final class RetryAfter {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final Duration MAX_WAIT = Duration.ofDays(3650);

    private RetryAfter() {}

    /**
     * When to ask again.
     *
     * @param header the header's value
     * @param now when the answer came, on the client's clock
     * @param serverDate when the answer was made, on the server's clock, which a date is compared with
     * @return the moment on the client's clock, or empty for what cannot be read or asks for no wait
     */
    public static Optional<Instant> read(String header, Instant now, Optional<Instant> serverDate) {
        return HttpDate.read(header.trim(), now)
                .map(date -> Duration.between(serverDate.orElse(now), date))
                .or(() -> firstPositive(header))
                .filter(wait -> wait.compareTo(Duration.ZERO) > 0)
                .map(wait -> now.plus(wait.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : wait));
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

    /** Rounded up, since asking early is worse than asking late. */
    private static Duration seconds(BigDecimal seconds) {
        BigDecimal bounded = seconds.min(BigDecimal.valueOf(MAX_WAIT.toSeconds()));
        return Duration.ofNanos(
                bounded.movePointRight(9).setScale(0, RoundingMode.CEILING).longValueExact());
    }
}
