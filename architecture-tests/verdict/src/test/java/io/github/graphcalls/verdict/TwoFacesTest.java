package io.github.graphcalls.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.World;
import io.github.graphcalls.fake.event.EndEvents;
import io.github.graphcalls.fake.event.RosterEvents;
import io.github.graphcalls.fake.event.StateEvents;
import io.github.graphcalls.fake.fault.ByteFault;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.fake.fault.Fault;
import io.github.graphcalls.fake.fault.Faults;
import io.github.graphcalls.fake.fault.NamedEffect;
import io.github.graphcalls.fake.quirk.Quirk;
import io.github.graphcalls.fake.script.CallScript;
import io.github.graphcalls.fake.script.Script;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.CallQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fake in memory and the client over the emulator, over the same world, give the same outcomes: for every quirk, every story
 * and every fault on a call, and for mixtures of them that a seed draws. The exceptions are listed in the README of the emulator.
 */
@Execution(ExecutionMode.CONCURRENT)
class TwoFacesTest {

    private static final CallId OUTGOING = CallId.of("2e1a0b00-2db4-4022-9570-243709c565ab");
    private static final CallId MEETING = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");
    private static final CallId INCOMING = CallId.of("3f1a1100-b174-40a0-aba7-0b405e01ed93");
    private static final CallId UNKNOWN = CallId.of("00000000-0000-4000-8000-000000000000");
    private static final CallId ODD = CallId.of("odd-id");
    private static final CallId WORD = CallId.of("a-word");
    private static final List<CallId> IDS = List.of(OUTGOING, MEETING, INCOMING, UNKNOWN, ODD, WORD);

    private static final Script SCRIPT = Script.of(
            CallScript.outgoing(OUTGOING, "John")
                    .after(Duration.ofSeconds(5), StateEvents.established())
                    .after(Duration.ofSeconds(30), EndEvents.hungUp()),
            CallScript.joining(MEETING, "Alice")
                    .after(Duration.ofSeconds(3), StateEvents.established(), RosterEvents.joins("Alice"))
                    .after(Duration.ofSeconds(2), RosterEvents.waitsInLobby("Bob"))
                    .after(Duration.ofSeconds(9), RosterEvents.admitted("Bob"), RosterEvents.muted("Alice"))
                    .after(Duration.ofSeconds(20), EndEvents.endedByPolicy())
                    .after(Duration.ofMinutes(1), EndEvents.forgotten()),
            CallScript.outgoing(WORD, "John").after(Duration.ofSeconds(9), StateEvents.established()),
            CallScript.incoming(INCOMING, "Eve")
                    .after(Duration.ofSeconds(4), StateEvents.answered())
                    .afterLookups(2, StateEvents.established()));

    /** Faults without those that end the connection or wait in real time, which another test covers. */
    static Stream<Fault> faults() {
        Stream<Fault> named = Stream.of(NamedEffect.values())
                .filter(name -> name.effect() instanceof Effect.Http)
                .filter(name -> name != NamedEffect.CLAIMS_CHALLENGE)
                .map(name -> Fault.of(name.effect()).named(name.text()));
        Stream<Fault> statuses = IntStream.of(
                        400, 401, 403, 404, 405, 408, 409, 410, 412, 418, 422, 429, 500, 501, 502, 503, 504, 509, 599)
                .mapToObj(Faults::status);
        Stream<Fault> codes = Stream.of(
                        "8522", "9997", "7500", "7503", "7504", "7505", "itemNotFound", "UnknownError", "")
                .flatMap(code -> IntStream.of(403, 404)
                        .mapToObj(status -> Fault.of(Effect.Http.of(status)
                                .body("{\"error\":{\"code\":\"" + code + "\",\"message\":\"m\"}}"))));
        Stream<Fault> waits = Stream.of(
                        "5", "0", "2.5", "31,120", "soon", "-5", "Thu, 01 Jan 2026 00:01:00 GMT", "99999999999999")
                .flatMap(wait -> IntStream.of(429, 503, 504, 408)
                        .mapToObj(status -> Fault.of(Effect.Http.of(status).header("Retry-After", wait))));
        Stream<Fault> bodies = Stream.of("", "{}", "[]", "null", "not json", "{\"id\":\"another\"}", "{\"id\":7}")
                .map(body -> Fault.of(Effect.Http.of(200).body(body)));
        return Stream.of(named, statuses, codes, waits, bodies, others()).flatMap(each -> each);
    }

    /** Faults of the bytes and of the age of an answer, which keep its status. */
    private static Stream<Fault> others() {
        return Stream.of(
                Faults.stale(Duration.ofSeconds(4)),
                Faults.throttled(Duration.ofMillis(2_300)),
                Fault.of(((Effect.Http) NamedEffect.ANSWERED.effect()).header("Content-Type", "text/plain")),
                Faults.bytes(ByteFault.GZIP),
                Faults.bytes(ByteFault.TRUNCATED),
                Faults.bytes(ByteFault.RESET_DURING_ANSWER),
                Faults.bytes(ByteFault.MALFORMED_CHUNKING),
                Faults.bytes(ByteFault.CONTENT_LENGTH_TOO_LONG),
                Faults.bytes(ByteFault.CONTENT_LENGTH_TOO_SHORT),
                Fault.of(new Effect.Bytes(ByteFault.SLOW, Duration.ZERO)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_on_a_call_is_the_same_outcome_in_memory_and_over_http(Fault fault) {
        compare(0, List.of(fault), List.of());
    }

    @ParameterizedTest
    @EnumSource
    void a_quirk_is_the_same_outcome_in_memory_and_over_http(Quirk quirk) {
        compare(0, List.of(), List.of(quirk));
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPTY_200", "OUT_OF_ORDER_STATES"})
    void a_quirk_of_the_answer_with_a_fault_of_its_bytes_or_its_age_is_the_same_outcome(Quirk quirk) {
        any_quirk_with_a_fault_of_the_bytes_or_the_age_is_the_same_outcome(quirk);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("full")
    void any_quirk_with_a_fault_of_the_bytes_or_the_age_is_the_same_outcome(Quirk quirk) {
        others().forEach(fault -> compare(0, List.of(fault), List.of(quirk)));
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mixtures_of_quirks_and_faults_are_the_same_outcomes_in_memory_and_over_http(int seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Fault> all = faults().toList();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Fault fault = all.get(chance.nextInt(all.size())).percent(20 + chance.nextInt(50));
            faults.add(
                    switch (chance.nextInt(4)) {
                        case 0 -> fault.forCall(IDS.get(chance.nextInt(IDS.size())));
                        case 1 -> fault.times(1 + chance.nextInt(3));
                        case 2 -> fault.between(Duration.ofSeconds(chance.nextInt(5)), Duration.ofSeconds(30));
                        default -> fault;
                    });
        }
        List<Quirk> quirks = chance.ints(3, 0, Quirk.values().length)
                .mapToObj(index -> Quirk.values()[index])
                .toList();

        compare(seed, faults, quirks);
    }

    private static void compare(long seed, List<Fault> faults, List<Quirk> quirks) {
        World memory = world(seed, faults, quirks);
        World served = world(seed, faults, quirks);
        try (GraphEmulator emulator = GraphEmulator.builder(served).start();
                FeignCallLookup client = FeignCallLookup.builder()
                        .retryAttempts(1)
                        .baseUrl(emulator.baseUrl())
                        .token(TokenSource.of(Secret.of("any-token")))
                        .clock(served.clock())
                        .build()) {
            FakeCallLookup fake = FakeCallLookup.of(memory);
            for (int round = 0; round < 8; round++) {
                for (CallId id : IDS) {
                    CallQuery query =
                            round % 2 == 0 ? CallQuery.of(id) : CallQuery.of(id).expand(CallRelationship.PARTICIPANTS);
                    assertThat(SeenOutcome.of(client.find(query)))
                            .as("seed %d, round %d, %s, %s, %s", seed, round, id, faults, quirks)
                            .isEqualTo(SeenOutcome.of(fake.find(query)));
                }
                memory.advance(Duration.ofSeconds(6));
                served.advance(Duration.ofSeconds(6));
            }
        }
    }

    private static World world(long seed, List<Fault> faults, List<Quirk> quirks) {
        return World.builder(SCRIPT)
                .seed(seed)
                .faults(faults.toArray(Fault[]::new))
                .quirks(quirks.toArray(Quirk[]::new))
                .build();
    }
}
