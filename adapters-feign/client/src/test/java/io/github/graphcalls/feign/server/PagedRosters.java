package io.github.graphcalls.feign.server;

import static io.github.graphcalls.feign.server.Established.ID;

import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.feign.FeignCallLookup;
import io.github.graphcalls.feign.FeignLookupBuilder;
import io.github.graphcalls.lookup.CallQuery;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Graph on this machine whose rosters come page by page, and lookups of one. */
public abstract class PagedRosters {

    private static final CallQuery QUERY = CallQuery.of(ID).expand(CallRelationship.PARTICIPANTS);
    private static final String FIRST = "/v1.0/communications/calls/" + ID + "?%24expand=participants";
    public static final String SILENCE = "silence";

    /** What is answered at each path; 404 elsewhere. */
    public final Map<String, String> answers = new ConcurrentHashMap<>();

    public final RawServer server = RawServer.serving(this::serve);

    private void serve(RawConnection connection) throws IOException {
        while (connection.request()) {
            String path = connection.last().get(0).split(" ")[1];
            String answer = answers.getOrDefault(path, RawServer.answer(404, "", ""));
            if (answer.equals(SILENCE)) {
                connection.awaitClose();
            } else {
                connection.write(answer);
            }
        }
    }

    public FeignLookupBuilder lookup() {
        return Established.lookup(server);
    }

    public Relationship<Participant> roster(FeignLookupBuilder builder) {
        try (server;
                FeignCallLookup lookup = builder.build()) {
            return lookup.find(QUERY).toOptional().orElseThrow().participants();
        }
    }

    /** The answer to the query, with a link or null. */
    public void first(String link, int from, int to) {
        answers.put(
                FIRST,
                RawServer.answer(
                        200,
                        "",
                        "{\"id\":\"" + ID + "\",\"participants\":" + participants(from, to)
                                + (link == null ? "" : ",\"participants@odata.nextLink\":\"" + link + "\"") + "}"));
    }

    public void page(String path, String link, int from, int to) {
        answers.put(
                path,
                RawServer.answer(
                        200,
                        "",
                        "{\"value\":" + participants(from, to)
                                + (link == null ? "" : ",\"@odata.nextLink\":\"" + link + "\"") + "}"));
    }

    private static String participants(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"id\":\"p" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
