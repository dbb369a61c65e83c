package io.github.graphcalls.examples.benchmarks.sdk;

import com.microsoft.graph.serviceclient.GraphServiceClient;
import io.github.graphcalls.examples.benchmarks.contestant.Contestant;

/** The official Java SDK as it comes, with a token that is at hand. */
public final class SdkContestant implements Contestant {

    @Override
    public CallFinder open(String baseUrl) {
        GraphServiceClient graph =
                new GraphServiceClient((request, context) -> request.headers.add("Authorization", "Bearer any"));
        graph.getRequestAdapter().setBaseUrl(baseUrl);
        return id -> graph.communications().calls().byCallId(id).get().getId();
    }
}
