package io.github.graphcalls.examples.benchmarks.contestant;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import feign.Feign;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.jackson.JacksonDecoder;
import java.util.List;

/** What one would write with Feign and its Jackson module as they come: an interface, a few records, a header with the token. */
public final class StockFeign implements Contestant {

    private interface Graph {
        @RequestLine("GET /communications/calls/{id}")
        @Headers("Accept: application/json")
        Call get(@Param("id") String id);
    }

    private record Call(
            String id,
            String state,
            String direction,
            String callbackUri,
            String subject,
            String myParticipantId,
            Participant source,
            List<Participant> targets,
            List<String> requestedModalities,
            Media mediaConfig,
            Chat chatInfo) {}

    private record Participant(Identities identity, String region, String languageId) {}

    private record Identities(Identity user, Identity application) {}

    private record Identity(String id, String displayName) {}

    private record Media(List<Prompt> preFetchMedia) {}

    private record Prompt(String uri, String resourceId) {}

    private record Chat(String threadId, String messageId) {}

    @Override
    public CallFinder open(String baseUrl) {
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        Graph graph = Feign.builder()
                .decoder(new JacksonDecoder(mapper))
                .requestInterceptor(request -> request.header("Authorization", "Bearer any"))
                .target(Graph.class, baseUrl);
        return id -> graph.get(id).id();
    }
}
