package io.github.graphcalls.examples.benchmarks.decode;

import io.github.graphcalls.call.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The two documents of Graph's "Get call" page, under any id. */
public final class Samples {

    private Samples() {}

    /**
     * A sample.
     *
     * @param sample {@code group} or {@code peer-to-peer}
     * @return the document in UTF-8
     */
    public static byte[] document(String sample) {
        try (InputStream resource = Samples.class.getResourceAsStream(sample + ".json")) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A sample under another id.
     *
     * @param sample {@code group} or {@code peer-to-peer}
     * @param id the id
     * @return the call
     */
    public static Call call(String sample, String id) {
        try {
            String document = new String(document(sample), StandardCharsets.UTF_8);
            String own = HandWrittenReader.read(document(sample)).id().value();
            return HandWrittenReader.read(document.replace(own, id).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
