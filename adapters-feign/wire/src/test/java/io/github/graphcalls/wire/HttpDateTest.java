package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as HTTP writes them. */
class HttpDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
    void the_three_forms_of_a_date_are_the_same_instant(String text) {
        assertThat(HttpDate.read(text, Answers.NOW)).contains(Instant.parse("1994-11-06T08:49:37Z"));
    }

    @ParameterizedTest
    @CsvSource({"26, 2026", "76, 2076", "77, 1977", "99, 1999", "00, 2000"})
    void a_year_of_two_digits_is_at_most_fifty_years_ahead(String digits, String year) {
        assertThat(HttpDate.read("Monday, 01-Jun-" + digits + " 00:00:00 GMT", Answers.NOW))
                .contains(Instant.parse(year + "-06-01T00:00:00Z"));
    }

    @Test
    void any_date_and_time_survives_a_round_trip() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);

        for (int i = 0; i < 10_000; i++) {
            Instant moment = Instant.ofEpochSecond(random.nextLong(0, 253_402_300_800L));
            assertThat(HttpDate.read(HttpDate.write(moment), Answers.NOW)).contains(moment);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void a_year_of_two_digits_is_unreadable_on_a_clock_beyond_the_years_of_dates(Instant now) {
        assertThat(HttpDate.read("Sunday, 06-Nov-94 08:49:37 GMT", now)).isEmpty();
        assertThat(HttpDate.read("5", now)).isEmpty();
        assertThat(HttpDate.read("Sun, 06 Nov 1994 08:49:37 GMT", now)).contains(Instant.parse("1994-11-06T08:49:37Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sun, 31 Feb 2026 08:49:37 GMT",
                "Sun, 06 Nov 1994 24:00:00 GMT",
                "Sun, 06 Nov 1994 08:60:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 CET",
                "Sun, 06 Nov 1994 08:49:37 +01",
                "Sun, 06 ovD 1994 08:49:37 GMT",
                "Sun, 06 Nop 1994 08:49:37 GMT",
                "Sun, 0x Nov 1994 08:49:37 GMT",
                "Sun, 06-Nov-1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08.49.37 GMT",
                "Sun, ٠٦ Nov 1994 08:49:37 GMT",
                "Sun, -6 Nov 1994 08:49:37 GMT",
                "Sun Nov 66 08:49:37 1994",
                "1994-11-06T08:49:37Z",
                "784111777"
            })
    void another_text_is_not_a_date(String text) {
        assertThat(HttpDate.read(text, Answers.NOW)).isEmpty();
    }
}
