package io.github.graphcalls.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The client over HTTP reads what a quirk of the wire writes as the outcome that the fake gives in memory. */
class WireQuirksTest {

    private static final GeneratedCalls CALLS = GeneratedCalls.of(5, 200);
    private static final CallId UNKNOWN = CallId.of("11111111-2222-4333-8444-555555555555");

    private final World world = twin();

    private static World twin(Fault... faults) {
        return World.builder(CALLS).faults(faults).build();
    }

    private FeignCallLookup client(GraphEmulator emulator) {
        return FeignCallLookup.builder()
                .retryAttempts(1)
                .baseUrl(emulator.baseUrl())
                .token(TokenSource.of(Secret.of("any-token")))
                .clock(world.clock())
                .batchSize(20)
                .build();
    }

    /** The outcome without the diagnostics that only an answer over HTTP has. */
    private static LookupOutcome comparable(LookupOutcome outcome) {
        Diagnostics known = outcome.diagnostics();
        return outcome.withDiagnostics(Diagnostics.of(
                known.status().orElse(0),
                known.code().orElse(""),
                known.message().orElse("")));
    }

    /** The call without unknown members, to which the emulator adds {@code @odata.context}. */
    private static Optional<Call> plain(LookupOutcome outcome) {
        return outcome.toOptional()
                .map(call -> call.toBuilder().extras(Extras.NONE).build());
    }

    @ParameterizedTest
    @EnumSource(names = {"NUMBERS_AS_STRINGS", "SUB_CODE", "CAPITALISED_WORDS", "ERRORS_ENCODED_TWICE"})
    void calls_and_errors_are_read_alike_one_by_one_and_in_batches(Quirk quirk) {
        List<CallQuery> queries = Stream.concat(IntStream.range(0, 60).mapToObj(CALLS::id), Stream.of(UNKNOWN))
                .map(id -> CallQuery.of(id).expand(CallRelationship.OPERATIONS, CallRelationship.PARTICIPANTS))
                .toList();

        try (GraphEmulator emulator = GraphEmulator.builder(world).start();
                FeignCallLookup client = client(emulator)) {
            List<LookupOutcome> usual = queries.stream().map(client::find).toList();
            world.switchOn(quirk);

            Map<CallId, LookupOutcome> batched = client.findAll(queries.stream())
                    .collect(Collectors.toMap(result -> result.query().id(), LookupResult::outcome));
            for (int i = 0; i < queries.size(); i++) {
                LookupOutcome single = client.find(queries.get(i));
                assertThat(single).hasSameClassAs(usual.get(i));
                assertThat(plain(single)).isEqualTo(plain(usual.get(i)));
                assertThat(plain(batched.get(queries.get(i).id()))).isEqualTo(plain(usual.get(i)));
                assertThat(single.diagnostics().code())
                        .isEqualTo(usual.get(i).diagnostics().code());
            }
        }
    }

    @Test
    void errors_encoded_twice_keep_status_code_message_and_the_instant_of_the_retry() {
        Fault[] faults = {
            Faults.throttled(Duration.ofMillis(5_025)).onLookup(1),
            Faults.denied().onLookup(2),
            Faults.rejected().onLookup(3),
            Faults.unavailable().onLookup(4),
            Faults.notFound().onLookup(5)
        };
        FakeCallLookup memory = FakeCallLookup.of(twin(faults));
        Stream.of(faults).forEach(world::add);
        world.switchOn(Quirk.ERRORS_ENCODED_TWICE);

        try (GraphEmulator emulator = GraphEmulator.builder(world).start();
                FeignCallLookup client = client(emulator)) {
            for (int lookup = 0; lookup < faults.length; lookup++) {
                assertThat(comparable(client.find(CALLS.id(0)))).isEqualTo(comparable(memory.find(CALLS.id(0))));
            }
        }
    }
}
