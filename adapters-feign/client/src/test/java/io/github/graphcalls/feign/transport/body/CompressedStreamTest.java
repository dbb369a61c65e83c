package io.github.graphcalls.feign.transport.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a compressed body is read before it is decompressed. */
class CompressedStreamTest {

    private static final int LENGTH = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "gzip, deflate", "deflate, gzip", "gzip, gzip, gzip"})
    void a_body_is_decompressed_while_it_is_read_so_that_it_is_not_held_twice(String codings) throws IOException {
        byte[] plain = new byte[LENGTH];
        new Random(1).nextBytes(plain);
        ContentCodings decoder = ContentCodings.of(List.of(codings));
        byte[] body = plain;
        for (String coding : codings.split(", ")) {
            body = compressed(coding, body);
        }
        ByteArrayInputStream source = new ByteArrayInputStream(body);

        try (InputStream decoded = decoder.decode(source, 2 * LENGTH)) {
            byte[] begin = decoded.readNBytes(1000);

            assertThat(begin).isEqualTo(Arrays.copyOf(plain, 1000));
            assertThat(body.length - source.available()).isLessThan(64 * 1024);
            assertThat(decoded.readAllBytes()).hasSize(LENGTH - 1000);
        }
    }

    @Test
    void a_gzip_header_may_have_every_optional_field() throws IOException {
        byte[] gzip = Compressed.gzip(new byte[] {1, (byte) 0xff});
        byte[] header = {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 0, 3, 0, 7, 0, 7, 'n', 0, 'c', 0, 5, 5};

        try (InputStream decoded =
                decoded("gzip", Compressed.joined(header, Arrays.copyOfRange(gzip, 10, gzip.length)))) {
            assertThat(decoded.read()).isEqualTo(1);
            assertThat(decoded.read()).isEqualTo(0xff);
            assertThat(decoded.read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void a_truncated_body_is_reported_with_its_coding(String coding) throws IOException {
        byte[] body = compressed(coding, new byte[LENGTH]);

        assertThatThrownBy(() ->
                        decoded(coding, Arrays.copyOf(body, body.length / 2)).readAllBytes())
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessageContainingAll(coding, "it ends early");
    }

    @Test
    void a_body_that_needs_a_dictionary_is_reported() throws IOException {
        Deflater deflater = new Deflater();
        deflater.setDictionary(new byte[] {1, 2, 3});
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream output = new DeflaterOutputStream(compressed, deflater)) {
            output.write(new byte[] {1, 2, 3, 1, 2, 3});
        }

        assertThatThrownBy(() -> decoded("deflate", compressed.toByteArray()).readAllBytes())
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessageContaining("dictionary");
    }

    @Test
    void what_follows_a_compressed_body_is_read_so_that_the_connection_can_be_used_again() throws IOException {
        ByteArrayInputStream source =
                new ByteArrayInputStream(Compressed.joined(Compressed.zlib(new byte[] {1}), new byte[LENGTH]));

        try (InputStream decoded = ContentCodings.of(List.of("deflate")).decode(source, LENGTH)) {
            assertThat(decoded.readAllBytes()).containsExactly(1);
            assertThat(source.available()).isZero();
        }
    }

    @Test
    void a_text_that_begins_like_zlib_data_was_decompressed_already() throws IOException {
        byte[] text = "hi".getBytes(StandardCharsets.US_ASCII);

        assertThat(decoded("deflate", text).readAllBytes()).isEqualTo(text);
    }

    @Test
    void closing_a_decompressed_body_closes_its_source() throws IOException {
        boolean[] closed = {false};
        InputStream source = new ByteArrayInputStream(Compressed.gzip(new byte[1])) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        ContentCodings.of(List.of("gzip")).decode(source, LENGTH).close();

        assertThat(closed).containsExactly(true);
    }

    private static InputStream decoded(String coding, byte[] body) throws IOException {
        return ContentCodings.of(List.of(coding)).decode(new ByteArrayInputStream(body), LENGTH);
    }

    private static byte[] compressed(String coding, byte[] plain) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream output =
                coding.equals("gzip") ? new GZIPOutputStream(compressed) : new DeflaterOutputStream(compressed)) {
            output.write(plain);
        }
        return compressed.toByteArray();
    }
}
