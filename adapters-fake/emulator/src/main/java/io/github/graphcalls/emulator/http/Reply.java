package io.github.graphcalls.emulator.http;

import io.github.graphcalls.fake.fault.ByteFault;
import io.github.graphcalls.fake.fault.Effect;
import io.github.graphcalls.wire.GraphAnswer;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * An answer, and the fault that damages its bytes on their way.
 *
 * @param answer status, headers and body
 * @param bytes the byte fault
 */
public record Reply(GraphAnswer answer, Optional<Effect.Bytes> bytes) {

    /**
     * An answer whose bytes are not damaged.
     *
     * @param answer the answer
     * @return the reply
     */
    public static Reply of(GraphAnswer answer) {
        return new Reply(answer, Optional.empty());
    }

    /** The answer for Netty's codec, compressed where the fault says so. */
    FullHttpResponse toResponse() {
        boolean isCompressed =
                bytes.filter(effect -> effect.fault() == ByteFault.GZIP).isPresent();
        byte[] body = isCompressed ? gzip(answer.body()) : answer.body();
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                Unpooled.wrappedBuffer(body),
                DefaultHttpHeadersFactory.headersFactory(),
                DefaultHttpHeadersFactory.trailersFactory());
        answer.headers().forEach((name, values) -> response.headers().add(name, values));
        if (isCompressed) {
            response.headers().set("Content-Encoding", "gzip");
        }
        if (answer.status() != 204 && answer.status() != 304) {
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        }
        return response;
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
