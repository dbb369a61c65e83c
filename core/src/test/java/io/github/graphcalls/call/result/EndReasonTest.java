package io.github.graphcalls.call.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.value.Extras;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EndReasonTest {

    @ParameterizedTest(name = "{0}/{1} is {2}")
    @CsvSource({
        "200, 4097, OTHER_PARTY_ENDED",
        "200, 4521, OTHER_PARTY_ENDED",
        "200, 5000, REMOVED_BY_PARTICIPANT",
        "200, 5001, CONVERSATION_ENDED",
        "200, 5003, CONVERSATION_ENDED",
        "200, 5002, ALL_OTHERS_LEFT",
        "200, 5007, INITIATOR_LEFT",
        "200, 5010, ONE_PARTICIPANT_REMAINED",
        "200, 5012, EMPTY_ROSTER",
        "200, 5013, NO_ONE_JOINED",
        "200, 5014, NO_POTENTIAL_HOST",
        "200, 5020, ONLY_HIDDEN_PARTICIPANTS",
        "200, 5030, BREAKOUT_ROOM_ELAPSED",
        "200, 5300, REMOVED_BY_PARTICIPANT",
        "200, 5855, LOBBY_INACTIVITY",
        "200, 7000, ENDED_BY_APPLICATION",
        "200, 7015, TRANSFERRED",
        "0, 7015, TRANSFERRED",
        "200, 10550, ENDED_BY_APPLICATION",
        "200, 18503, OTHER_PARTY_ENDED",
        "200, 540000, TELEPHONE_USER_ENDED",
        "200, 560000, TELEPHONE_USER_ENDED",
        "408, 8537, KEEP_ALIVE_TIMEOUT",
        "408, 1106, ACCEPTANCE_NOT_ACKNOWLEDGED",
        "408, 10057, NO_SIGNALLING_FROM_CALLEE",
        "410, 301005, MEDIA_CONNECTIVITY_FAILED",
        "480, 10037, NO_CALLEE_ENDPOINT",
        "480, 10076, CALLEE_UNREACHABLE",
        "480, 10134, CALLEE_UNROUTABLE",
        "480, 10199, PRIVATE_CALLING_DISABLED",
        "500, 1005, APPLICATION_MEDIA_UNREACHABLE"
    })
    void a_documented_result_has_its_reason(int code, int subcode, EndReason reason) {
        assertThat(EndReason.of(ResultInfo.of(code, subcode))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"500, 7107", "0, 7000", "500, 4097", "500, 0", "200, 0", "0, 1"})
    void a_result_that_the_table_lacks_is_undocumented(int code, int subcode) {
        assertThat(EndReason.of(ResultInfo.of(code, subcode))).isEqualTo(EndReason.UNDOCUMENTED);
    }

    @ParameterizedTest
    @CsvSource({"500, 7106", "500, 7117", "500, 3003", "408, 13025", "400, 2203", "3003, 7106", "0, 13025", ", 3003"})
    void a_subcode_in_public_bug_reports_is_known_as_reported_by_users(Integer code, Integer subcode) {
        assertThat(EndReason.of(result(code, subcode))).isEqualTo(EndReason.REPORTED_BY_USERS);
    }

    @ParameterizedTest
    @CsvSource({"0,", "0, 0", ",", ", 0"})
    void a_result_without_a_code_and_a_subcode_states_no_reason(Integer code, Integer subcode) {
        assertThat(EndReason.of(result(code, subcode))).isEqualTo(EndReason.NOT_STATED);
        assertThat(EndReason.of(result(code, subcode).withMessage("Call ended.")))
                .isEqualTo(EndReason.NOT_STATED);
    }

    @Test
    void a_result_without_a_subcode_is_undocumented() {
        assertThat(EndReason.of(result(200, null))).isEqualTo(EndReason.UNDOCUMENTED);
        assertThat(EndReason.of(result(500, null))).isEqualTo(EndReason.UNDOCUMENTED);
        assertThat(EndReason.of(result(null, 4097))).isEqualTo(EndReason.UNDOCUMENTED);
    }

    @ParameterizedTest
    @EnumSource
    void the_results_of_a_reason_have_that_reason(EndReason reason) {
        boolean hasNone = reason == EndReason.UNDOCUMENTED || reason == EndReason.NOT_STATED;

        assertThat(reason.results().isEmpty()).isEqualTo(hasNone);
        assertThat(reason.results())
                .allSatisfy(result -> assertThat(EndReason.of(result)).isEqualTo(reason));
    }

    private static ResultInfo result(Integer code, Integer subcode) {
        return new ResultInfo(Optional.ofNullable(code), Optional.ofNullable(subcode), Optional.empty(), Extras.NONE);
    }

    @Test
    void every_reason_has_its_own_description() {
        assertThat(EnumSet.allOf(EndReason.class))
                .extracting(EndReason::description)
                .doesNotHaveDuplicates()
                .allSatisfy(words -> assertThat(words).isNotBlank());
    }
}
