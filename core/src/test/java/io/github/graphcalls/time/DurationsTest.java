package io.github.graphcalls.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "30s, PT30S",
        "' 30 ', PT30S",
        "0.25, PT0.25S",
        "1m30s, PT1M30S",
        "2H, PT2H",
        "pt5m, PT5M",
        "P1D, PT24H",
        "-PT1S, PT-1S",
        "-1s, PT-1S"
    })
    void a_duration_is_read_in_each_form(String text, Duration expected) {
        assertThat(Durations.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "soon", "1d", "1.5ms", "99999999999999999999", "\u0663s", "PT"})
    void another_text_is_refused(String text) {
        assertThatExceptionOfType(DateTimeParseException.class).isThrownBy(() -> Durations.parse(text));
    }
}
