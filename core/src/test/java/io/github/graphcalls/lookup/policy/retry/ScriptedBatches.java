package io.github.graphcalls.lookup.policy.retry;

import static io.github.graphcalls.lookup.Specimen.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.BatchLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.policy.RetryPolicy;
import io.github.graphcalls.lookup.policy.RetryingBatches;
import io.github.graphcalls.time.VirtualTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Batches whose queries have their answers in turn, in virtual time, and records each query and outcome with its time. */
abstract class ScriptedBatches {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final CallQuery A = query(1).deadline(START.plusSeconds(30));
    static final CallQuery B = query(2).deadline(START.plusSeconds(30));
    static final CallQuery C = query(3).deadline(START.plusSeconds(30));

    final VirtualTime time = VirtualTime.startingAt(START);
    final Map<CallQuery, Queue<LookupOutcome>> script = new HashMap<>();
    final List<List<CallQuery>> asked = new ArrayList<>();
    final List<Instant> at = new ArrayList<>();
    final Map<CallQuery, LookupOutcome> results = new LinkedHashMap<>();
    final Map<CallQuery, Instant> answered = new HashMap<>();

    /** Each query has its answers in turn, the last one for ever. */
    final BatchLookup scripted = (queries, out) -> {
        asked.add(queries);
        at.add(time.instant());
        for (CallQuery query : queries) {
            Queue<LookupOutcome> answers = script.get(query);
            out.accept(query, answers.size() > 1 ? answers.remove() : answers.element());
        }
    };

    void answers(CallQuery query, LookupOutcome... outcomes) {
        script.put(query, new LinkedList<>(List.of(outcomes)));
    }

    void find(CallQuery... queries) {
        new RetryingBatches(scripted, RetryPolicy.DEFAULT, time, time, () -> 0.5)
                .find(List.of(queries), (query, outcome) -> {
                    assertThat(results.put(query, outcome))
                            .as("reported twice: " + query)
                            .isNull();
                    answered.put(query, time.instant());
                });
    }
}
