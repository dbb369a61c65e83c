package io.github.graphcalls.examples.benchmarks.contestant;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.FeignLookupBuilder;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.lookup.CallLookup;

/** This library as a service has it: outcome, validation and retry policy in place, all as it comes. */
public class GraphCalls implements Contestant {

    @Override
    public CallFinder open(String baseUrl) {
        FeignCallLookup graph = configure(FeignCallLookup.builder())
                .baseUrl(baseUrl)
                .token(TokenSource.of(Secret.of("any")))
                .build();
        CallLookup calls = surround(graph);
        return new CallFinder() {
            @Override
            public String find(String id) {
                return calls.find(CallId.of(id)).toOptional().orElseThrow().id().value();
            }

            @Override
            public void close() {
                graph.close();
            }
        };
    }

    /** What differs from the library as it comes. */
    FeignLookupBuilder configure(FeignLookupBuilder builder) {
        return builder;
    }

    /** What stands around it beside the retry policy. */
    CallLookup surround(CallLookup calls) {
        return calls;
    }
}
