package io.github.graphcalls.feign.transport;

import java.util.function.BiConsumer;

/**
 * Headers that a transport adds to a request when the options of the request have them too: what Feign must not see, since it
 * logs, throws and shows to capabilities what it sees.
 */
@FunctionalInterface
public interface Signature {

    /**
     * Tells the headers.
     *
     * @param header is told each name and value
     */
    void sign(BiConsumer<String, String> header);
}
