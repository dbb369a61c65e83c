package io.github.graphcalls.contract.specimen;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.lookup.CallQuery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A query and its answer, in two forms: the value that a lookup should return, and the document that Graph sends. Both are written
 * by hand, so that each can be checked against the other. Immutable.
 *
 * @param name the name, in lower case with dashes
 * @param query the query, without a deadline
 * @param answer the call that answers the query
 */
public record Specimen(String name, CallQuery query, Call answer) {
    public Specimen {
        requireNonNull(name, "name");
        requireNonNull(query, "query");
        requireNonNull(answer, "answer");
    }

    /**
     * Returns the document.
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
