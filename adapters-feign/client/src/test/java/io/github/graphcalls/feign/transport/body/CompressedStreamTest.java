package io.github.graphcalls.feign.transport.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
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

            assertThat(begin).isEqualTo(java.util.Arrays.copyOf(plain, 1000));
            assertThat(body.length - source.available()).isLessThan(64 * 1024);
            assertThat(decoded.readAllBytes()).hasSize(LENGTH - 1000);
        }
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
