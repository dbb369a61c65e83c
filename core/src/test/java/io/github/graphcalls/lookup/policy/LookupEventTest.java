package io.github.graphcalls.lookup.policy;

import static io.github.graphcalls.lookup.Specimen.DENIED;
import static io.github.graphcalls.lookup.Specimen.ESTABLISHED;
import static io.github.graphcalls.lookup.Specimen.NOT_FOUND;
import static io.github.graphcalls.lookup.Specimen.NO_CONNECTION;
import static io.github.graphcalls.lookup.Specimen.QUERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Denied;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookupEventTest {

    @Test
    void an_event_is_tagged_with_the_name_of_its_outcome_and_its_cause_reason_or_evidence() {
        String reason = ((Denied) DENIED).reason().name();

        assertThat(List.of(ESTABLISHED, NOT_FOUND, DENIED, NO_CONNECTION))
                .extracting(LookupEventTest::event)
                .extracting(event -> event.outcome() + " " + event.cause())
                .containsExactly("Found none", "NotFound CALL_SERVICE", "Denied " + reason, "Unavailable CONNECTION");
    }

    @Test
    void an_event_without_a_duration_is_refused() {
        assertThatThrownBy(() -> new LookupEvent(new LookupResult(QUERY, ESTABLISHED), 1, Duration.ZERO, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("duration");
    }

    private static LookupEvent event(LookupOutcome outcome) {
        return new LookupEvent(new LookupResult(QUERY, outcome), 1, Duration.ZERO, Duration.ZERO);
    }
}
