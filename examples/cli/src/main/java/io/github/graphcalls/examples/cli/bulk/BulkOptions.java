package io.github.graphcalls.examples.cli.bulk;

import io.github.graphcalls.adapter.SettingsException;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The options of commands that look up many calls. */
public final class BulkOptions {

    private static final int MAX_BATCH_SIZE = 20;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            description = "How many lookups go into one request, by Graph's $$batch: 1 to 20. Default: 1.")
    private Optional<Integer> batchSize = Optional.empty();

    @Option(
            names = "--no-retry",
            description =
                    "Send one request. Default: retry up to three times within --timeout when Graph throttles or is"
                            + " unavailable.")
    private boolean noRetry;

    /**
     * Returns the number of lookups in a request.
     *
     * @return 2 to 20, empty for one
     * @throws SettingsException for another number
     */
    public OptionalInt batchSize() {
        int size = batchSize.orElse(1);
        if (size < 1 || size > MAX_BATCH_SIZE) {
            throw new SettingsException("--batch-size: expected 1 to " + MAX_BATCH_SIZE + ", found " + size);
        }
        return size == 1 ? OptionalInt.empty() : OptionalInt.of(size);
    }

    /** {@return whether a lookup is sent once} */
    public boolean isWithoutRetry() {
        return noRetry;
    }
}
