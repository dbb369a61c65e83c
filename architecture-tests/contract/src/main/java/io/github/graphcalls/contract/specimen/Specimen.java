package io.github.graphcalls.contract.specimen;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.lookup.CallQuery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A question and its answer, told twice: as the value that a lookup is to find, and as the document that Graph sends. Both are
 * written by hand, so that neither is right because the other is. Immutable.
 *
 * @param name what it is called, in lower case, words joined by dashes
 * @param query the question, without a deadline
 * @param answer the call as the answer to just this question
 */
public record Specimen(String name, CallQuery query, Call answer) {
    public Specimen {
        requireNonNull(name, "name");
        requireNonNull(query, "query");
        requireNonNull(answer, "answer");
    }

    /**
     * The document, to the letter.
     *
     * @return the answer as Graph sends it
     */
    public String document() {
        try (InputStream document = Specimen.class.getResourceAsStream(name + ".json")) {
            return new String(requireNonNull(document, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
