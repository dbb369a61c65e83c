package io.github.graphcalls.examples.board.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.identity.Identity;
import io.github.graphcalls.call.identity.IdentitySet;
import io.github.graphcalls.call.participant.Participant;
import io.github.graphcalls.call.participant.ParticipantInfo;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.live.LiveCalls;
import io.github.graphcalls.time.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A feed of at most five calls. */
abstract class BoardFeedTestCase {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final CallId ID = CallId.of("one");

    final VirtualTime time = VirtualTime.startingAt(START);
    final BoardFeed feed = new BoardFeed(time, 5);
    final LiveCalls live = new LiveCalls(time, Duration.ofMinutes(1));

    static Participant person(String name) {
        return Participant.of(
                "p-" + name,
                ParticipantInfo.builder()
                        .identity(IdentitySet.ofUser(Identity.of("id-" + name, name)))
                        .build());
    }

    void state(CallState state) {
        feed.take(
                time.instant(),
                Call.builder(ID).state(state).tenantId("contoso.com").build(),
                false);
    }

    void roster(Participant... participants) {
        feed.take(
                time.instant(),
                Call.builder(ID)
                        .participants(Relationship.complete(List.of(participants)))
                        .build(),
                false);
    }

    void end(String id, int code, int subcode) {
        feed.take(
                time.instant(),
                Call.builder(CallId.of(id))
                        .state(CallState.TERMINATED)
                        .resultInfo(ResultInfo.of(code, subcode))
                        .build(),
                true);
    }

    List<String> timeline() {
        return feed.timeline(ID).stream().map(BoardFeedTestCase::words).toList();
    }

    private static String words(String entry) {
        try {
            JsonNode node = new JsonMapper().readTree(entry);
            StringBuilder words = new StringBuilder(Long.toString(
                    Duration.between(START, Instant.parse(node.get("at").asText()))
                            .toSeconds()));
            for (String name : List.of("kind", "until", "state", "name", "change", "outcome", "status", "why")) {
                if (node.has(name)) {
                    words.append(' ').append(node.get(name).asText());
                }
            }
            return words.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
