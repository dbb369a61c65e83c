package io.github.graphcalls.wire.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.lookup.outcome.Malformed;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberBoundsTest {

    @Test
    void a_number_of_a_thousand_digits_is_kept_and_a_longer_one_refused() {
        String digits = "7".repeat(1_000);

        assertThat(CallDocuments.writeText(Documents.call("{\"id\":\"1\",\"unknown\":" + digits + "}")))
                .contains(":" + digits + "}");
        for (String longer : new String[] {digits + "7", digits + ".7", "0." + digits, "1e" + digits}) {
            assertThat(Documents.outcome("{\"id\":\"1\",\"unknown\":" + longer + "}"))
                    .as(longer)
                    .isInstanceOf(Malformed.class);
            assertThat(Documents.outcome("{\"id\":\"1\",\"mediaConfig\":{\"unknown\":" + longer + "}}"))
                    .as(longer)
                    .isInstanceOf(Malformed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E-999999999", "1e2147483647", "15e2147483646", "0e999999999"})
    void an_exponent_is_kept_and_never_multiplied_out(String number) {
        for (String place :
                new String[] {"\"unknown\":%s", "\"mediaConfig\":{\"unknown\":%s,\"@odata.type\":\"#x\"}"}) {
            Call call = Documents.call("{\"id\":\"1\"," + place.formatted(number) + "}");

            String written = CallDocuments.writeText(call);

            assertThat(Documents.call(written)).isEqualTo(call);
            assertThat(written).contains(new BigDecimal(number).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483699", "15e2147483647", "1e99999999999", "-1e-99999999999"})
    void an_exponent_that_no_decimal_has_is_malformed(String number) {
        for (String place :
                new String[] {"\"unknown\":%s", "\"mediaConfig\":{\"unknown\":%s,\"@odata.type\":\"#x\"}"}) {
            assertThat(Documents.outcome("{\"id\":\"1\"," + place.formatted(number) + "}"))
                    .as(place)
                    .asString()
                    .contains("unknown: expected a number whose exponent has 32 bits, found \"" + number);
        }
    }
}
