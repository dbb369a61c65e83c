package io.github.graphcalls.examples.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads server-sent events as a browser does. */
final class EventReader implements AutoCloseable {

    /**
     * An event.
     *
     * @param id the id; empty without one
     * @param kind the kind; empty for a comment or the setting of the retry
     * @param data the document; null without one
     */
    record Event(String id, String kind, JsonNode data) {

        List<String> ids() {
            return texts("calls", "id");
        }

        List<String> states() {
            return texts("calls", "state");
        }

        private List<String> texts(String array, String member) {
            return StreamSupport.stream(data.get(array).spliterator(), false)
                    .map(row -> row.get(member).asText())
                    .toList();
        }
    }

    private final BufferedReader lines;

    EventReader(InputStream body) {
        lines = new BufferedReader(new InputStreamReader(body, UTF_8));
    }

    /** Returns the next event of a kind. */
    Event next(String kind) {
        Event event = next();
        while (!event.kind().equals(kind)) {
            event = next();
        }
        return event;
    }

    /** Returns the next event, comment or setting. */
    Event next() {
        String id = "";
        String kind = "";
        JsonNode data = null;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                kind = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = TestBoard.parse(line.substring(6));
            }
        }
        return new Event(id, kind, data);
    }

    /** Returns the parts of the next snapshot. */
    List<Event> snapshot() {
        List<Event> parts = new ArrayList<>();
        do {
            parts.add(next("snapshot"));
        } while (parts.size() < parts.get(0).data().get("parts").asInt());
        return parts;
    }

    private String line() {
        try {
            String line = lines.readLine();
            if (line == null) {
                throw new UncheckedIOException(new IOException("the events have ended"));
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
