package io.github.graphcalls.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results are the same files everywhere. */
class ResultFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG"})
    void a_row_has_the_same_numbers_in_any_locale(String tag) {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            assertThat(ResultFile.row("%s,%d,%.1f", "Decode.wire", 1234, 7062.55))
                    .isEqualTo("Decode.wire,1234,7062.6");
        } finally {
            Locale.setDefault(usual);
        }
    }
}
