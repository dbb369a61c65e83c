package io.github.graphcalls.contract.rules.call;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.media.MediaConfig.OtherMediaConfig;
import io.github.graphcalls.call.value.Extras;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.MemoryLookup;
import io.github.graphcalls.contract.specimen.Specimens;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adapters with one fault each, caught by the rule about it. */
class BrokenMemoryAnswersTest {

    private static final CallRelationship[] NONE = {};
    private static final Set<Capability> ALL_BUT_HTTP = EnumSet.complementOf(EnumSet.of(Capability.HTTP));

    /** An adapter that is right but for what it answers of a call that it knows. */
    private static Function<ContractWorld, CallLookup> answering(BiFunction<CallQuery, Call, Call> answer) {
        return world -> new MemoryLookup(world) {
            @Override
            protected Call answer(CallQuery query, Call call) {
                return answer.apply(query, call);
            }
        };
    }

    @Test
    void an_adapter_that_loses_a_known_property_is_caught() {
        assertCaught(1, ALL_BUT_HTTP, answering((query, call) -> {
            Call answer = query.applyTo(call);
            return answer.toneInfo().isEmpty()
                    ? answer
                    : Call.builder(answer.id()).extras(answer.extras()).build();
        }));
    }

    @Test
    void an_adapter_that_drops_an_unknown_enum_value_is_caught() {
        assertCaught(2, ALL_BUT_HTTP, answering((query, call) -> {
            Call answer = query.applyTo(call);
            return answer.toBuilder()
                    .requestedModalities(answer.requestedModalities().stream()
                            .filter(word -> word.known().isPresent())
                            .toList())
                    .build();
        }));
    }

    @Test
    void an_adapter_that_drops_unknown_members_is_caught() {
        assertCaught(3, ALL_BUT_HTTP, answering((query, call) -> {
            Call answer = query.applyTo(call);
            return answer.toBuilder().extras(Extras.NONE).build();
        }));
    }

    @Test
    void an_adapter_that_drops_an_unknown_type_is_caught() {
        assertCaught(4, ALL_BUT_HTTP, answering((query, call) -> {
            Call answer = query.applyTo(call);
            return answer.mediaConfig()
                    .filter(OtherMediaConfig.class::isInstance)
                    .map(config -> answer.toBuilder()
                            .mediaConfig(new OtherMediaConfig(
                                    Optional.empty(), Extras.of(config.extras().members())))
                            .build())
                    .orElse(answer);
        }));
    }

    @Test
    void an_adapter_that_compares_ids_as_strings_is_caught() {
        assertCaught(5, ALL_BUT_HTTP, world -> new MemoryLookup(world) {
            @Override
            protected Optional<Call> byId(CallId id) {
                return super.byId(id).filter(call -> call.id().equals(id));
            }
        });
    }

    @Test
    void an_adapter_that_throws_when_there_is_no_such_call_is_caught() {
        assertCaught(6, Set.of(), world -> new MemoryLookup(world) {
            @Override
            protected LookupOutcome absent() {
                throw new IllegalArgumentException("no such call");
            }
        });
    }

    @Test
    void an_adapter_that_returns_participants_that_were_not_expanded_is_caught() {
        assertCaught(7, ALL_BUT_HTTP, answering((query, call) -> {
            boolean bare = query.select().isEmpty() && query.expand().isEmpty();
            return bare ? call : query.applyTo(call);
        }));
    }

    @Test
    void an_adapter_that_ignores_what_is_selected_is_caught() {
        assertCaught(8, ALL_BUT_HTTP, answering((query, call) -> {
            CallQuery all = new CallQuery(query.id(), Set.of(), query.expand(), query.deadline());
            return all.applyTo(call);
        }));
    }

    @ParameterizedTest
    @CsvSource({"9, PARTICIPANTS", "39, OPERATIONS", "40, AUDIO_ROUTING_GROUPS", "41, CONTENT_SHARING_SESSIONS"})
    void an_adapter_that_ignores_a_relationship_that_is_expanded_is_caught(int rule, CallRelationship ignored) {
        assertCaught(rule, ALL_BUT_HTTP, answering((query, call) -> {
            boolean ignores = query.expand().contains(ignored)
                    && call.id().equals(Specimens.MEETING.answer().id());
            return (ignores ? query.expand(NONE) : query).applyTo(call);
        }));
    }

    @Test
    void an_adapter_that_reports_the_first_page_as_complete_is_caught() {
        assertCaught(42, ALL_BUT_HTTP, answering((query, call) -> {
            Call answer = query.applyTo(call);
            return query.expand().contains(CallRelationship.PARTICIPANTS)
                    ? answer.toBuilder()
                            .participants(
                                    Relationship.complete(answer.participants().items()))
                            .build()
                    : answer;
        }));
    }
}
