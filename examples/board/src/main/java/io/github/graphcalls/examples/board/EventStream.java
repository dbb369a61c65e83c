package io.github.graphcalls.examples.board;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.github.graphcalls.examples.board.feed.BoardFeed;
import io.github.graphcalls.examples.board.feed.Changes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sends server-sent events to readers, each on the thread of its request. A reader holds the number of the last change that it was
 * sent, and after each tick gets the newest state of what changed since; readers of one number share the message.
 */
final class EventStream {

    /** The most rows of a message; a reader that is further behind gets the rest with the next ticks. */
    static final int MAX_ROWS = 1_000;

    static final Map<String, String> HEADERS = Map.of("Content-Type", "text/event-stream", "Cache-Control", "no-store");

    private static final byte[] NOTHING = {};
    private static final int TICKS_OF_HEARTBEAT = 40;
    private static final int TICKS_OF_SILENCE = 120;

    private record Message(long tick, long number, byte[] bytes) {}

    private static final class Reader {
        final Thread thread = Thread.currentThread();
        long writesSince = Long.MAX_VALUE;
    }

    private final BoardFeed feed;
    private final int maxReaders;
    private final EventText texts;
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
        texts = new EventText(epoch);
    }

    /**
     * Lets each reader send one message, and drops those that have not read for 30 seconds of ticks.
     *
     * @param steps the number of ticks since the last one, which are several where one took long
     */
    synchronized void tick(ObjectNode document, long steps) {
        String next = document.toString().substring(1);
        if (!next.equals(members)) {
            feed.touch();
            members = next;
        }
        board = "{\"now\":\"" + feed.clock().instant() + "\"," + members;
        messages.clear();
        snapshot = Optional.empty();
        tick += steps;
        readers.stream()
                .filter(reader -> reader.writesSince < tick - TICKS_OF_SILENCE)
                .forEach(reader -> reader.thread.interrupt());
        notifyAll();
    }

    /** Sends events until the reader leaves, is dropped, or the stream is closed. */
    void serve(HttpExchange exchange) throws IOException {
        Reader reader = new Reader();
        if (!enter(reader)) {
            Reply.problem(503, "readers: expected at most " + maxReaders + "; close another board")
                    .send(exchange);
            return;
        }
        try {
            Reply.addHeaders(exchange, HEADERS);
            exchange.sendResponseHeaders(200, 0);
            send(
                    reader,
                    exchange.getResponseBody(),
                    texts.seen(exchange.getRequestHeaders().getFirst("Last-Event-ID")));
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

    private void send(Reader reader, OutputStream body, long resumed) throws IOException, InterruptedException {
        long last = tick();
        write(reader, body, EventText.RETRY);
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
                write(reader, body, EventText.COMMENT);
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
            sent = new Message(tick, all.number(), NOTHING);
        }
        int parts = EventText.partsOf(all, MAX_ROWS);
        for (int part = 1; part <= parts; part++) {
            write(reader, body, texts.snapshot(all, part, MAX_ROWS, shown));
        }
        return sent;
    }

    /** Waits for a tick after the last one, and returns its message; the number is -1 for a reader that needs a snapshot. */
    private synchronized Message next(long last, long seen) throws InterruptedException {
        while (tick <= last) {
            wait();
        }
        return messages.computeIfAbsent(
                seen,
                from -> feed.since(from, MAX_ROWS)
                        .map(changes -> message(from, changes))
                        .orElse(new Message(tick, -1, NOTHING)));
    }

    private Message message(long seen, Changes changes) {
        return new Message(tick, changes.number(), changes.number() == seen ? NOTHING : texts.change(changes, board));
    }

    synchronized void close() {
        isClosed = true;
        readers.forEach(reader -> reader.thread.interrupt());
    }
}
