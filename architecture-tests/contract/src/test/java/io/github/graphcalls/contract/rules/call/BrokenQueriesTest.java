package io.github.graphcalls.contract.rules.call;

import static io.github.graphcalls.contract.Trial.assertCaught;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.HttpLookup;
import io.github.graphcalls.contract.MemoryLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.LookupResult;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.net.http.HttpRequest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Adapters with one fault each, caught by the rule about it. */
class BrokenQueriesTest {

    private static final Set<Capability> ALL = EnumSet.allOf(Capability.class);

    @Test
    void an_adapter_that_selects_two_properties_at_most_is_caught() {
        assertCaught(62, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpRequest request(CallQuery query) {
                return super.request(query.select().size() == 1 ? CallQuery.of(query.id()) : query);
            }
        });
    }

    @Test
    void an_adapter_in_memory_that_does_not_know_a_property_is_caught() {
        assertCaught(62, Set.of(Capability.SELECT), world -> new MemoryLookup(world) {
            @Override
            protected Call answer(CallQuery query, Call call) {
                return query.select().contains(CallProperty.CALLBACK_URI)
                        ? CallQuery.of(query.id()).applyTo(call)
                        : super.answer(query, call);
            }
        });
    }

    @Test
    void an_adapter_that_ignores_expand_when_select_is_present_is_caught() {
        assertCaught(63, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpRequest request(CallQuery query) {
                return super.request(query.select().isEmpty() ? query : query.expand(new CallRelationship[0]));
            }
        });
    }

    @Test
    void an_adapter_in_memory_that_ignores_select_when_expand_is_present_is_caught() {
        assertCaught(63, Set.of(Capability.SELECT, Capability.EXPAND), world -> new MemoryLookup(world) {
            @Override
            protected Call answer(CallQuery query, Call call) {
                return super.answer(query.expand().isEmpty() ? query : query.select(new CallProperty[0]), call);
            }
        });
    }

    @Test
    void an_adapter_that_expands_the_first_relationship_only_is_caught() {
        assertCaught(64, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpRequest request(CallQuery query) {
                return super.request(
                        query.expand(query.expand().stream().limit(1).toArray(CallRelationship[]::new)));
            }
        });
    }

    @Test
    void an_adapter_that_reports_an_empty_relationship_as_absent_is_caught() {
        assertCaught(65, Set.of(Capability.EXPAND), world -> new MemoryLookup(world) {
            @Override
            protected Call answer(CallQuery query, Call call) {
                Call answer = super.answer(query, call);
                return answer.participants().items().isEmpty()
                        ? answer.toBuilder()
                                .participants(Relationship.notExpanded())
                                .build()
                        : answer;
            }
        });
    }

    @Test
    void an_adapter_that_ignores_select_in_bulk_is_caught() {
        assertCaught(66, ALL, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                return queries.map(query -> new LookupResult(query, find(query.select(new CallProperty[0]))))
                        .onClose(queries::close);
            }
        });
    }

    @Test
    void an_adapter_that_joins_many_queries_for_the_same_call_is_caught() {
        assertCaught(66, ALL, world -> new MemoryLookup(world) {
            @Override
            public Stream<LookupResult> findAll(Stream<CallQuery> queries) {
                Map<CallId, LookupOutcome> known = new ConcurrentHashMap<>();
                return queries.map(
                                query -> new LookupResult(query, known.computeIfAbsent(query.id(), id -> find(query))))
                        .onClose(queries::close);
            }
        });
    }

    @Test
    void an_adapter_that_sends_prefer_only_without_expand_is_caught() {
        assertCaught(67, ALL, world -> new HttpLookup(world) {
            @Override
            protected HttpRequest request(CallQuery query) {
                return HttpRequest.newBuilder(
                                super.request(query),
                                (name, value) -> query.expand().isEmpty() || !name.equalsIgnoreCase("prefer"))
                        .build();
            }
        });
    }
}
