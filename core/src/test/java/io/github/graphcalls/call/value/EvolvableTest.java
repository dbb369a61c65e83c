package io.github.graphcalls.call.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallDirection;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.EndpointType;
import io.github.graphcalls.call.media.Modality;
import io.github.graphcalls.call.media.Tone;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvolvableTest {

    @ParameterizedTest
    @ValueSource(strings = {"transferAccepted", "TransferAccepted", "TRANSFERACCEPTED", "transferaccepted"})
    void a_known_word_is_read_in_any_case_and_printed_as_graph_spells_it(String text) {
        Evolvable<CallState> word = Evolvable.parse(CallState.class, text);

        assertThat(word.known()).contains(CallState.TRANSFER_ACCEPTED);
        assertThat(word.matches(CallState.TRANSFER_ACCEPTED)).isTrue();
        assertThat(word.matches(CallState.TRANSFERRING)).isFalse();
        assertThat(word.text()).isEqualTo("transferAccepted");
        assertThat(word).hasToString("transferAccepted").isEqualTo(Evolvable.of(CallState.TRANSFER_ACCEPTED));
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    void a_known_word_survives_a_round_trip(CallState state) {
        Evolvable<CallState> word = Evolvable.of(state);

        assertThat(Evolvable.parse(CallState.class, word.text())).isEqualTo(word);
        assertThat(Evolvable.parse(CallState.class, word.text().toUpperCase(Locale.ROOT)))
                .isEqualTo(word)
                .hasSameHashCodeAs(word);
    }

    @Test
    void a_known_word_is_read_in_a_turkish_locale() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThat(Evolvable.parse(CallState.class, "TERMINATING").matches(CallState.TERMINATING))
                    .isTrue();
            assertThat(Evolvable.wordOf(CallState.TERMINATING)).isEqualTo("terminating");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void a_word_is_spelt_in_lower_camel_case() {
        assertThat(Evolvable.wordOf(Modality.VIDEO_BASED_SCREEN_SHARING)).isEqualTo("videoBasedScreenSharing");
        assertThat(Evolvable.wordOf(EndpointType.SKYPE_FOR_BUSINESS_VOIP_PHONE)).isEqualTo("skypeForBusinessVoipPhone");
        assertThat(Evolvable.wordOf(Tone.TONE0)).isEqualTo("tone0");
        assertThat(Evolvable.wordOf(Tone.A)).isEqualTo("a");
        assertThat(Evolvable.wordOf(CallState.UNKNOWN_FUTURE_VALUE)).isEqualTo("unknownFutureValue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onTheMoon", "", " ", "transfer_accepted", "TRANSFER_ACCEPTED", " established"})
    void an_unknown_word_keeps_its_text_unchanged(String text) {
        Evolvable<CallState> word = Evolvable.parse(CallState.class, text);

        assertThat(word.known()).isEmpty();
        assertThat(word.text()).isEqualTo(text);
        assertThat(word).isEqualTo(Evolvable.parse(CallState.class, text));
        Evolvable<CallState> other = Evolvable.parse(CallState.class, text + "!");
        assertThat(word).isNotEqualTo(other).doesNotHaveSameHashCodeAs(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"term\u0131nated", "TERM\u0130NATED", "\u0130NCOMING"})
    void a_known_word_with_a_turkish_letter_is_unknown(String text) {
        assertThat(Evolvable.parse(CallState.class, text).known()).isEmpty();
        assertThat(Evolvable.parse(CallState.class, text).text()).isEqualTo(text);
    }

    @Test
    void a_known_word_with_the_kelvin_sign_is_unknown() {
        assertThat(Evolvable.parse(Modality.class, "un\u212anown").known()).isEmpty();
        assertThat(Evolvable.parse(Modality.class, "unKnown").known()).contains(Modality.UNKNOWN);
    }

    @Test
    void an_unknown_word_prints_on_one_line() {
        Evolvable<CallDirection> word = Evolvable.parse(CallDirection.class, "in\n\u001b[31mcoming");

        assertThat(word).hasToString("in\\u000a\\u001b[31mcoming");
    }

    @Test
    void a_text_of_null_is_refused_by_name() {
        assertThatThrownBy(() -> Evolvable.parse(CallState.class, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("text");
    }
}
