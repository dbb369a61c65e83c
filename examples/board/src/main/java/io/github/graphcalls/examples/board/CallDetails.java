package io.github.graphcalls.examples.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import io.github.graphcalls.examples.board.feed.CallRow;
import io.github.graphcalls.examples.board.feed.Masking;
import io.github.graphcalls.examples.board.feed.People;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.document.CallDocuments;
import java.time.Duration;
import java.util.Optional;

/** Writes the details of one call: its timeline, and its roster and document as a lookup finds them now. */
final class CallDetails {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final BoardFeed feed;
    private final Optional<CallLookup> lookup;

    CallDetails(BoardFeed feed, Optional<CallLookup> lookup) {
        this.feed = feed;
        this.lookup = lookup;
    }

    /** Returns the details; 404 for a call that the board does not hold. */
    Reply of(CallId id, boolean looksUp) {
        return feed.row(id)
                .map(row -> Reply.json(200, json(id, row, looksUp)))
                .orElseGet(() -> Reply.problem(404, "call: expected one that the board holds, found another id"));
    }

    private String json(CallId id, CallRow row, boolean looksUp) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        details.putRawValue("call", new RawValue(row.json()));
        details.putRawValue("timeline", new RawValue(feed.timeline(id).toString()));
        details.put("end", row.end().map(CallRow.End::how).orElse(null));
        details.putNull("roster").putNull("document").putNull("problem");
        if (looksUp) {
            LookupOutcome outcome = lookup.map(found -> found.find(CallQuery.of(id)
                            .expand(CallRelationship.PARTICIPANTS)
                            .within(TIMEOUT)))
                    .orElse(null);
            if (outcome == null) {
                details.put("problem", "this board was started without a lookup");
            } else {
                outcome.toOptional()
                        .ifPresentOrElse(
                                call -> add(call, details),
                                () -> details.put("problem", Masking.of(outcome.toString())));
            }
        }
        return details.toString();
    }

    private static void add(Call call, ObjectNode details) {
        if (!(call.participants() instanceof Relationship.NotExpanded)) {
            ArrayNode roster = details.putArray("roster");
            call.roster()
                    .forEach(each ->
                            roster.addObject().put("name", People.nameOf(each)).put("state", People.stateOf(each)));
        }
        try {
            details.set("document", Masking.of(MAPPER.readTree(CallDocuments.writeText(call))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
