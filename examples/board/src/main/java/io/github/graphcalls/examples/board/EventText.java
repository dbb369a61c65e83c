package io.github.graphcalls.examples.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.graphcalls.examples.board.feed.Changes;
import java.util.List;
import java.util.stream.Collectors;

/** Writes server-sent events, whose ids are {@code EPOCH.NUMBER}. Immutable. */
final class EventText {

    /** How many milliseconds after a lost connection a browser opens another. */
    static final byte[] RETRY = "retry: 500\n\n".getBytes(UTF_8);

    static final byte[] COMMENT = ":\n\n".getBytes(UTF_8);

    private final String epoch;

    EventText(String epoch) {
        this.epoch = epoch;
    }

    /** Returns the number that a reader has seen, or -1 if it has seen none of this epoch. */
    long seen(String lastId) {
        boolean isKnown = lastId != null && lastId.matches("\\Q" + epoch + "\\E\\.\\d{1,18}");
        return isKnown ? Long.parseLong(lastId.substring(epoch.length() + 1)) : -1;
    }

    static int partsOf(Changes all, int maxRows) {
        return Math.max(1, (all.rows().size() + maxRows - 1) / maxRows);
    }

    /** Writes a part of a snapshot. Only the last has an id, so that a reader that loses its connection before gets another one. */
    byte[] snapshot(Changes all, int part, int maxRows, String board) {
        int parts = partsOf(all, maxRows);
        List<String> rows =
                all.rows().subList((part - 1) * maxRows, Math.min(all.rows().size(), part * maxRows));
        return event(
                part < parts ? "" : id(all),
                "snapshot",
                "{\"part\":" + part + ",\"parts\":" + parts + ",\"board\":" + board + ",\"calls\":["
                        + String.join(",", rows) + "]}");
    }

    byte[] change(Changes changes, String board) {
        String gone = changes.gone().stream()
                .map(JsonNodeFactory.instance::textNode)
                .map(TextNode::toString)
                .collect(Collectors.joining(","));
        return event(
                id(changes),
                "change",
                "{\"board\":" + board + ",\"calls\":[" + String.join(",", changes.rows()) + "],\"gone\":[" + gone
                        + "]}");
    }

    private String id(Changes changes) {
        return "id: " + epoch + "." + changes.number() + "\n";
    }

    private static byte[] event(String id, String kind, String data) {
        return (id + "event: " + kind + "\ndata: " + data + "\n\n").getBytes(UTF_8);
    }
}
