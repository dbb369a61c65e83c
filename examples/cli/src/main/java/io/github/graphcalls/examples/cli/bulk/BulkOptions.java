package io.github.graphcalls.examples.cli.bulk;

import io.github.graphcalls.examples.cli.shell.Numbers;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The options of commands that look up many calls. */
public final class BulkOptions {

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            converter = Numbers.BatchSize.class,
            description = "How many lookups go into one request, by Graph's $$batch: 1 to 20. Default: 1.")
    private Optional<Integer> batchSize = Optional.empty();

    @Option(
            names = "--no-retry",
            description =
                    "Send one request. Default: retry up to three times within --timeout when Graph throttles or is"
                            + " unavailable.")
    private boolean noRetry;

    /** {@return the number of lookups in a request, 2 to 20, empty for one} */
    public OptionalInt batchSize() {
        int size = batchSize.orElse(1);
        return size == 1 ? OptionalInt.empty() : OptionalInt.of(size);
    }

    /** {@return whether a lookup is sent once} */
    public boolean isWithoutRetry() {
        return noRetry;
    }
}
