package io.github.graphcalls.wire.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.lookup.LookupOutcome.Found;
import io.github.graphcalls.lookup.LookupOutcome.Malformed;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Depth, length, size, and numbers that take more room than they look. */
class BoundsTest {

    @Test
    void A_document_of_four_mebibytes_is_read_and_a_longer_one_is_not() {
        byte[] largest = Arrays.copyOf(Documents.bytes("{\"id\":\"1\"}"), CallDocuments.LARGEST);
        Arrays.fill(largest, 10, largest.length, (byte) ' ');

        assertThat(CallDocuments.read(largest)).isInstanceOf(Found.class);
        assertThat(CallDocuments.read(Arrays.copyOf(largest, CallDocuments.LARGEST + 1)))
                .hasToString("Malformed[expected at most 4194304 bytes, found 4194305]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"subject\":", "\"stranger\":"})
    void A_text_may_be_as_long_as_the_document(String member) {
        String text = "x".repeat(CallDocuments.LARGEST - 100);

        Call call = Documents.call("{\"id\":\"1\"," + member + "\"" + text + "\"}");

        assertThat(CallDocuments.writeText(call)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"1\",\"stranger\":", "{\"id\":\"1\",\"mediaConfig\":{\"stranger\":", ""})
    void Depth_is_bounded(String start) {
        for (String step : new String[] {"[", "{\"a\":"}) {
            Malformed malformed = Documents.malformed(start + step.repeat(100_000));

            assertThat(malformed.toString()).containsAnyOf("beyond a bound: ", "expected an object, found an array");
            assertThat(Documents.streamed(Documents.bytes(start + step.repeat(100_000))))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void Depth_is_told_with_its_bound() {
        assertThat(Documents.outcome("{\"id\":\"1\",\"stranger\":" + "[".repeat(64)))
                .hasToString("Malformed[stranger" + "[0]".repeat(63)
                        + ": beyond a bound: Document nesting depth (65) exceeds the maximum allowed (64)]");
    }

    @Test
    void Sixty_levels_are_not_too_deep() {
        String document = "{\"id\":\"1\",\"stranger\":" + "[".repeat(60) + "]".repeat(60) + "}";

        assertThat(Documents.outcome(document)).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"a\":0}", "\"\"", "1"})
    void A_document_full_of_small_things_fits_into_memory(String thing) {
        String things = (thing + ",").repeat((CallDocuments.LARGEST - 100) / (thing.length() + 1)) + thing;

        assertThat(CallDocuments.read(Documents.bytes("{\"id\":\"1\",\"stranger\":[" + things + "]}")))
                .isInstanceOf(Found.class);
    }

    @Test
    void A_name_is_bounded() {
        assertThat(Documents.outcome("{\"id\":\"1\",\"" + "n".repeat(60_000) + "\":1}")
                        .toString())
                .contains("beyond a bound: Name length");
    }

    @Test
    void A_number_of_a_thousand_digits_is_kept_and_a_longer_one_refused() {
        String digits = "7".repeat(1_000);

        assertThat(CallDocuments.writeText(Documents.call("{\"id\":\"1\",\"stranger\":" + digits + "}")))
                .contains(":" + digits + "}");
        for (String longer : new String[] {digits + "7", digits + ".7", "0." + digits, "1e" + digits}) {
            assertThat(Documents.outcome("{\"id\":\"1\",\"stranger\":" + longer + "}"))
                    .as(longer)
                    .isInstanceOf(Malformed.class);
            assertThat(Documents.outcome("{\"id\":\"1\",\"mediaConfig\":{\"stranger\":" + longer + "}}"))
                    .as(longer)
                    .isInstanceOf(Malformed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E-999999999", "1e2147483647", "15e2147483646", "0e999999999"})
    void An_exponent_is_kept_and_never_multiplied_out(String number) {
        for (String place :
                new String[] {"\"stranger\":%s", "\"mediaConfig\":{\"stranger\":%s,\"@odata.type\":\"#x\"}"}) {
            Call call = Documents.call("{\"id\":\"1\"," + place.formatted(number) + "}");

            String written = CallDocuments.writeText(call);

            assertThat(Documents.call(written)).isEqualTo(call);
            assertThat(written).contains(new BigDecimal(number).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483699", "15e2147483647", "1e99999999999", "-1e-99999999999"})
    void An_exponent_that_no_decimal_has_is_malformed(String number) {
        for (String place :
                new String[] {"\"stranger\":%s", "\"mediaConfig\":{\"stranger\":%s,\"@odata.type\":\"#x\"}"}) {
            assertThat(Documents.outcome("{\"id\":\"1\"," + place.formatted(number) + "}"))
                    .as(place)
                    .asString()
                    .contains("stranger: expected a number whose exponent has 32 bits, found \"" + number);
        }
    }
}
