package io.github.graphcalls.examples.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.Unavailable;
import io.github.graphcalls.wire.document.CallDocuments;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class CallDetailsTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    private final List<CallQuery> queries = new ArrayList<>();
    private TestBoard board;

    @AfterEach
    void close() {
        board.close();
    }

    private void finding(CallLookup lookup) {
        board = new TestBoard(
                10,
                settings -> settings.lookup(query -> {
                    queries.add(query);
                    return lookup.find(query);
                }));
    }

    private JsonNode details(String id) {
        return board.json("calls/" + URLEncoder.encode(id, UTF_8).replace("+", "%20"));
    }

    @Test
    void the_roster_and_the_document_are_looked_up_when_a_call_is_opened() {
        Participant ada = Participant.of(
                "p1",
                ParticipantInfo.builder()
                        .identity(IdentitySet.ofUser(Identity.of("1", HOSTILE)))
                        .build());
        finding(query -> new Found(
                Call.builder(query.id())
                        .state(CallState.ESTABLISHED)
                        .participants(Relationship.complete(
                                List.of(ada.toBuilder().isInLobby(true).build())))
                        .build(),
                Diagnostics.NONE));
        board.show("one", CallState.ESTABLISHED);

        JsonNode details = details("one");

        assertThat(details.at("/call/state").asText()).isEqualTo("established");
        assertThat(details.at("/roster/0/name").asText()).isEqualTo(HOSTILE);
        assertThat(details.at("/roster/0/state").asText()).isEqualTo("lobby");
        assertThat(details.at("/document/state").asText()).isEqualTo("established");
        assertThat(details.get("problem").isNull()).isTrue();
        assertThat(queries).hasSize(1);
    }

    @Test
    void nothing_is_looked_up_for_the_timeline_alone() {
        finding(query -> new Found(Call.builder(query.id()).build(), Diagnostics.NONE));
        board.show("one", CallState.ESTABLISHED);

        JsonNode details = board.json("calls/one?lookup=false");

        assertThat(details.at("/timeline/0/state").asText()).isEqualTo("established");
        assertThat(details.get("document").isNull()).isTrue();
        assertThat(queries).isEmpty();
    }

    @Test
    void a_lookup_that_fails_is_shown_as_a_problem() {
        finding(query -> Unavailable.because(Unavailable.Cause.CONNECTION, "refused"));
        board.show("one", CallState.ESTABLISHED);

        JsonNode details = details("one");

        assertThat(details.get("problem").asText()).contains("refused");
        assertThat(details.get("roster").isNull()).isTrue();
    }

    @Test
    void a_call_that_the_board_does_not_hold_is_answered_404_without_a_lookup() {
        finding(query -> new Found(Call.builder(query.id()).build(), Diagnostics.NONE));

        assertThat(board.get("calls/unknown").statusCode()).isEqualTo(404);
        assertThat(queries).isEmpty();
    }

    @Test
    void an_id_of_unusual_characters_is_found_and_an_invalid_one_is_refused() {
        finding(query -> new Found(Call.builder(query.id()).build(), Diagnostics.NONE));
        for (String id : List.of("a+b", "a&b=c;d", "19:meeting_\u00fc@thread.v2", "..a..")) {
            board.show(id, CallState.ESTABLISHED);
            board.board.tick();

            assertThat(details(id).at("/call/id").asText()).isEqualTo(id);
            assertThat(board.reader().snapshot().get(0).ids()).contains(id);
        }
        assertThat(board.get("calls/").statusCode()).isEqualTo(400);
        for (String invalid : List.of("%20", "..%2Fx", "%3Cimg%3E", "a/b", "%FF")) {
            assertThat(board.get("calls/x" + invalid).statusCode()).as(invalid).isIn(400, 404);
        }
    }

    @Test
    void no_secret_of_a_document_leaves_the_process() {
        String document = """
                {"id":"one","state":"established",
                 "meetingInfo":{"@odata.type":"#microsoft.graph.tokenMeetingInfo","token":"SECRET-1"},
                 "operations":[{"@odata.type":"#microsoft.graph.recordOperation","recordingAccessToken":"SECRET-2"}],
                 "added":{"clientSecret":"SECRET-3","list":[{"password":"SECRET-4"}]}}""";
        String passcode = """
                {"id":"one","meetingInfo":{"@odata.type":"#microsoft.graph.joinMeetingIdMeetingInfo",
                 "joinMeetingId":"1234","passcode":"SECRET-5"}}""";
        for (String each : List.of(document, passcode)) {
            finding(query -> CallDocuments.read(each.getBytes(UTF_8)));
            board.show("one", CallState.ESTABLISHED);

            JsonNode details = details("one");

            assertThat(details.get("document").toString()).contains("***").doesNotContain("SECRET");
            assertThat(details.get("problem").isNull()).isTrue();
            board.close();
        }
    }
}
