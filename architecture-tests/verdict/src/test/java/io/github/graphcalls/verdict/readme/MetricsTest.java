package io.github.graphcalls.verdict.readme;

import static org.assertj.core.api.Assertions.assertThat;

import feign.micrometer.MicrometerCapability;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.SampleCalls;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.lookup.policy.LookupListener;
import io.github.graphcalls.lookup.policy.ObservedLookup;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the snippets of HOWTO.md on metrics. */
class MetricsTest {

    /** An observation of each lookup. */
    record MeasuredCalls(CallLookup calls, ObservationRegistry registry) implements CallLookup {
        @Override
        public LookupOutcome find(CallQuery query) {
            Observation observation = Observation.createNotStarted("graph.calls.lookup", registry);
            LookupListener tags = event -> observation
                    .lowCardinalityKeyValue("outcome", event.outcome())
                    .lowCardinalityKeyValue("cause", event.cause());
            return observation.observe(() -> ObservedLookup.of(calls, tags).find(query));
        }
    }

    private static final CallId ID = SampleCalls.GROUP.id();
    private static final CallId UNKNOWN = CallId.of("unknown");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CallLookup calls = FakeCallLookup.of(SampleCalls.all());

    private long timed(String outcome, String cause) {
        return meters.get("graph.calls.lookup")
                .tags("outcome", outcome, "cause", cause)
                .timer()
                .count();
    }

    @Test
    void a_listener_makes_a_timer_for_each_outcome_and_cause() {
        CallLookup timed = ObservedLookup.of(
                calls,
                event -> meters.timer("graph.calls.lookup", "outcome", event.outcome(), "cause", event.cause())
                        .record(event.duration()));

        timed.find(UNKNOWN);
        try (Stream<?> results =
                timed.findAll(Stream.of(ID, SampleCalls.PEER_TO_PEER.id()).map(CallQuery::of))) {
            assertThat(results).hasSize(2);
        }

        assertThat(timed("Found", "none")).isEqualTo(2);
        assertThat(timed("NotFound", "CALL_SERVICE")).isEqualTo(1);
    }

    @Test
    void an_observation_of_each_lookup_is_timed_by_outcome_and_cause() {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        CallLookup lost = query -> Unavailable.because(Unavailable.Cause.CONNECTION, "connection refused");

        assertThat(new MeasuredCalls(calls, observations).find(ID)).isInstanceOf(Found.class);
        new MeasuredCalls(lost, observations).find(ID);

        assertThat(timed("Found", "none")).isEqualTo(1);
        assertThat(timed("Unavailable", "CONNECTION")).isEqualTo(1);
    }

    @Test
    void feign_micrometer_times_each_request() {
        MeterRegistry registry = meters;
        try (GraphEmulator emulator = GraphEmulator.start(calls)) {
            FeignCallLookup client = FeignCallLookup.builder()
                    .baseUrl(emulator.baseUrl())
                    .token("a-token")
                    .capability(new MicrometerCapability(registry))
                    .build();

            LookupOutcome outcome = client.find(ID);
            client.close();

            assertThat(outcome).isInstanceOf(Found.class);
            assertThat(meters.get("feign.Client").timer().count()).isEqualTo(1);
            assertThat(meters.get("feign.Client.http_response_code")
                            .tag("http_status", "200")
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }
}
