package io.github.graphcalls.examples.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import io.github.graphcalls.examples.board.feed.People;
import io.github.graphcalls.lookup.CallLookup;
import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.document.CallDocuments;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the details of one call: its timeline, and its roster and document as a lookup finds them now. */
final class CallDetails {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Pattern SECRET = Pattern.compile(".*(?:token|passcode|password|secret|authorization).*");
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
                        .ifPresentOrElse(call -> add(call, details), () -> details.put("problem", outcome.toString()));
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
            details.set("document", masked(MAPPER.readTree(CallDocuments.writeText(call))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Replaces each text under a name of a secret, also in members that are not part of the model. */
    private static JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(CallDetails::mask);
        } else {
            node.forEach(CallDetails::masked);
        }
        return node;
    }

    private static void mask(Map.Entry<String, JsonNode> member) {
        boolean isSecret =
                SECRET.matcher(member.getKey().toLowerCase(Locale.ROOT)).matches();
        if (isSecret && !member.getValue().isContainerNode()) {
            member.setValue(JsonNodeFactory.instance.textNode("***"));
        } else {
            masked(member.getValue());
        }
    }
}
