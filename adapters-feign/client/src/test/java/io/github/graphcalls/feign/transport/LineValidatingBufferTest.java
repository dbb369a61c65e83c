package io.github.graphcalls.feign.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.feign.transport.body.UnreadableAnswerException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a head and of chunks, read from memory. */
class LineValidatingBufferTest {

    private final SessionInputBuffer wrapped = new SessionInputBufferImpl(64);

    private static InputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String line(LineValidatingBuffer buffer, InputStream input) throws IOException {
        CharArrayBuffer line = new CharArrayBuffer(16);
        return buffer.readLine(line, input) < 0 ? null : line.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "000", "0;name=value", "0 ", "0\t"})
    void behind_the_last_chunk_there_are_trailers(String size) throws IOException {
        LineValidatingBuffer buffer = LineValidatingBuffer.ofChunks(wrapped);
        InputStream input = input("a\r\n" + size + "\r\nX-Trailer: 1\r\n\r\n");

        assertThat(line(buffer, input)).isEqualTo("a");
        assertThat(line(buffer, input)).isEqualTo(size);
        assertThat(line(buffer, input)).isEqualTo("X-Trailer: 1");
        assertThat(line(buffer, input)).isEmpty();
        assertThat(line(buffer, input)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "01", "0a"})
    void behind_another_chunk_there_is_a_size(String size) throws IOException {
        LineValidatingBuffer buffer = LineValidatingBuffer.ofChunks(wrapped);
        InputStream input = input(size + "\r\nX-Trailer: 1\r\n");

        assertThat(line(buffer, input)).isEqualTo(size);
        assertThatThrownBy(() -> line(buffer, input))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessageContaining("\"X-Trailer: 1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {" X: 1", "\tX: 1"})
    void whitespace_may_stand_before_a_line_only_if_a_header_is_above_it(String header) throws IOException {
        LineValidatingBuffer first = LineValidatingBuffer.ofHead(wrapped);
        InputStream input = input("HTTP/1.1 200 OK\r\n" + header + "\r\n");
        line(first, input);
        assertThatThrownBy(() -> line(first, input)).isInstanceOf(UnreadableAnswerException.class);

        LineValidatingBuffer later = LineValidatingBuffer.ofHead(new SessionInputBufferImpl(64));
        InputStream folded = input("HTTP/1.1 200 OK\r\nY: 1\r\n" + header + "\r\n");
        line(later, folded);
        line(later, folded);
        assertThat(line(later, folded)).isEqualTo(header);
    }

    @Test
    void bytes_between_the_lines_are_those_of_the_buffer_below() throws IOException {
        LineValidatingBuffer buffer = LineValidatingBuffer.ofChunks(wrapped);
        InputStream input = input("4\r\nABCDE");
        line(buffer, input);

        assertThat(buffer.capacity()).isEqualTo(64);
        assertThat(buffer.length()).isEqualTo(5);
        assertThat(buffer.available()).isEqualTo(59);
        assertThat(buffer.read(input)).isEqualTo('A');
        byte[] bytes = new byte[3];
        assertThat(buffer.read(bytes, 1, 2, input)).isEqualTo(2);
        assertThat(bytes).containsExactly(0, 'B', 'C');
        assertThat(buffer.read(new byte[2], input)).isEqualTo(2);
        assertThat(buffer.getMetrics()).isSameAs(wrapped.getMetrics());
    }
}
