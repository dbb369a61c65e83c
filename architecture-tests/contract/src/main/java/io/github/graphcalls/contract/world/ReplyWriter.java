package io.github.graphcalls.contract.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Writes a reply to a connection, compressed if the client accepts that and the reply comes in one piece. */
final class ReplyWriter {

    private final GraphReply reply;
    private final boolean compressed;
    private final byte[] bytes;

    ReplyWriter(GraphReply reply, boolean acceptsGzip) throws IOException {
        this.reply = reply;
        compressed = acceptsGzip && reply.comesInOnePiece() && !reply.body().isEmpty();
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        bytes = compressed ? gzip(body) : body;
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(body);
        }
        return zipped.toByteArray();
    }

    /** Sends the answer, and reports whether the client received all of it and may send another request. */
    boolean writeTo(GraphConnection client) throws IOException {
        if (!client.waits(reply.delay())) {
            return false;
        }
        int chunk = reply.chunk();
        boolean bodiless = reply.status() == 204 || reply.status() == 304;
        client.write(head(
                bodiless
                        ? ""
                        : chunk > 0
                                ? "Transfer-Encoding: chunked\r\n"
                                : "Content-Length: " + (bytes.length + reply.missing()) + "\r\n"));
        if (bodiless) {
            return true;
        }
        int size = chunk > 0 ? chunk : Math.max(1, reply.pause().isZero() ? bytes.length : bytes.length / 2);
        for (int from = 0; from < bytes.length; from += size) {
            if (from > 0 && !client.waits(reply.pause())) {
                return false;
            }
            int to = Math.min(bytes.length, from + size);
            client.write(chunk > 0 ? Integer.toHexString(to - from) + "\r\n" : "");
            client.write(bytes, from, to);
            client.write(chunk > 0 ? "\r\n" : "");
        }
        client.write(chunk > 0 && reply.missing() == 0 ? "0\r\n\r\n" : "");
        return reply.missing() == 0;
    }

    private String head(String length) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.put("request-id", GraphReply.REQUEST_ID);
        all.put(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC)));
        if (compressed) {
            all.put("Content-Encoding", "gzip");
        }
        all.putAll(reply.headers());
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Status\r\n");
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head + length + "\r\n";
    }
}
