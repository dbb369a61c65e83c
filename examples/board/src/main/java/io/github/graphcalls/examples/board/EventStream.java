package io.github.graphcalls.examples.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import io.github.graphcalls.examples.board.feed.Changes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends server-sent events to readers, each on the thread of its request. A reader holds the number of the last change that it was
 * sent, and after each tick gets the newest state of what changed since; readers of one number share the message.
 */
final class EventStream {

    /** The most rows of a message; a reader that is further behind gets the rest with the next ticks. */
    static final int MAX_ROWS = 1_000;

    static final Map<String, String> HEADERS =
            Map.of("Content-Type", "text/event-stream", "Cache-Control", "no-store");

    private static final int TICKS_OF_HEARTBEAT = 40;
    private static final int TICKS_OF_SILENCE = 120;

    private record Message(long tick, long number, byte[] bytes) {}

    private static final class Reader {
        final Thread thread = Thread.currentThread();
        long writesSince = Long.MAX_VALUE;
    }

    private final BoardFeed feed;
    private final int maxReaders;
    private final String epoch;
    private final Set<Reader> readers = new HashSet<>();
    private final Map<Long, Message> messages = new HashMap<>();
    private Optional<Changes> snapshot = Optional.empty();
    private String members = "";
    private String board = "";
    private long tick;
    private boolean isClosed;

    EventStream(BoardFeed feed, int maxReaders, String epoch) {
        this.feed = feed;
        this.maxReaders = maxReaders;
        this.epoch = epoch;
    }

    /** Lets each reader send one message, and drops those that have not read for 30 seconds of ticks. */
    synchronized void tick(ObjectNode document) {
        String next = document.toString().substring(1);
        if (!next.equals(members)) {
            feed.touch();
            members = next;
        }
        board = "{\"now\":\"" + feed.clock().instant() + "\"," + members;
        messages.clear();
        snapshot = Optional.empty();
        tick++;
        readers.stream()
                .filter(reader -> reader.writesSince < tick - TICKS_OF_SILENCE)
                .forEach(reader -> reader.thread.interrupt());
        notifyAll();
    }

    /** Sends events until the reader leaves, is dropped, or the stream is closed. */
    void serve(HttpExchange exchange) throws IOException {
        Reader reader = new Reader();
        if (!enter(reader)) {
            Reply.problem(503, "readers: expected at most " + maxReaders + "; close another board").send(exchange);
            return;
        }
        try {
            Reply.addHeaders(exchange, HEADERS);
            exchange.sendResponseHeaders(200, 0);
            send(reader, exchange.getResponseBody(), seen(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
        } catch (InterruptedException dropped) {
            // The reader has gone, or the board is closed.
        } finally {
            leave(reader);
        }
    }

    private synchronized boolean enter(Reader reader) {
        return !isClosed && readers.size() < maxReaders && readers.add(reader);
    }

    /** After this, nothing interrupts the thread for the reader. */
    private synchronized void leave(Reader reader) {
        readers.remove(reader);
        Thread.interrupted();
    }

    /** Returns the number that a reader has seen, or -1 if it needs a snapshot. */
    private long seen(String lastId) {
        if (lastId == null || !lastId.matches("\\Q" + epoch + "\\E\\.\\d{1,18}")) {
            return -1;
        }
        return Long.parseLong(lastId.substring(epoch.length() + 1));
    }

    private void send(Reader reader, OutputStream body, long resumed) throws IOException, InterruptedException {
        long last = tick();
        write(reader, body, "retry: 500\n\n".getBytes(UTF_8));
        long seen = resumed;
        if (feed.since(resumed, 1).isEmpty()) {
            Message snapshot = sendSnapshot(reader, body);
            seen = snapshot.number();
            // The next tick may come at once.
            last = snapshot.tick() + 1;
        }
        long written = last;
        while (true) {
            Message next = next(last, seen);
            if (next.number() < 0) {
                next = sendSnapshot(reader, body);
                written = next.tick();
            } else if (next.bytes().length > 0) {
                write(reader, body, next.bytes());
                written = next.tick();
            } else if (next.tick() - written >= TICKS_OF_HEARTBEAT) {
                write(reader, body, ":\n\n".getBytes(UTF_8));
                written = next.tick();
            }
            seen = next.number();
            last = next.tick();
        }
    }

    private synchronized long tick() {
        return tick;
    }

    private void write(Reader reader, OutputStream body, byte[] bytes) throws IOException {
        writes(reader, tick());
        body.write(bytes);
        body.flush();
        writes(reader, Long.MAX_VALUE);
    }

    private synchronized void writes(Reader reader, long since) {
        reader.writesSince = since;
    }

    private Message sendSnapshot(Reader reader, OutputStream body) throws IOException {
        Changes all;
        String shown;
        Message sent;
        synchronized (this) {
            snapshot = Optional.of(snapshot.orElseGet(feed::all));
            all = snapshot.get();
            shown = board;
            sent = new Message(tick, all.number(), new byte[0]);
        }
        List<String> rows = all.rows();
        int parts = Math.max(1, (rows.size() + MAX_ROWS - 1) / MAX_ROWS);
        for (int part = 1; part <= parts; part++) {
            List<String> some = rows.subList((part - 1) * MAX_ROWS, Math.min(rows.size(), part * MAX_ROWS));
            // Only the last part has an id, so that a reader that is cut off before it gets another snapshot.
            String id = part < parts ? "" : "id: " + epoch + "." + all.number() + "\n";
            write(
                    reader,
                    body,
                    (id + "event: snapshot\ndata: {\"part\":" + part + ",\"parts\":" + parts + ",\"board\":" + shown
                                    + ",\"calls\":[" + String.join(",", some) + "]}\n\n")
                            .getBytes(UTF_8));
        }
        return sent;
    }

    /** Waits for a tick after the last one, and returns its message; the number is -1 for a reader that needs a snapshot. */
    private synchronized Message next(long last, long seen) throws InterruptedException {
        while (tick <= last) {
            wait();
        }
        return messages.computeIfAbsent(
                seen, from -> feed.since(from, MAX_ROWS).map(changes -> message(from, changes)).orElseGet(() -> new Message(tick, -1, new byte[0])));
    }

    private Message message(long seen, Changes changes) {
        if (changes.number() == seen) {
            return new Message(tick, seen, new byte[0]);
        }
        String gone = changes.gone().stream().map(EventStream::quoted).collect(Collectors.joining(","));
        String text = "id: " + epoch + "." + changes.number() + "\nevent: change\ndata: {\"board\":" + board
                + ",\"calls\":[" + String.join(",", changes.rows()) + "],\"gone\":[" + gone + "]}\n\n";
        return new Message(tick, changes.number(), text.getBytes(UTF_8));
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    synchronized void close() {
        isClosed = true;
        readers.forEach(reader -> reader.thread.interrupt());
    }
}
