package io.github.graphcalls.examples.benchmarks.load;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The ids that are asked for, one after the other. */
final class Ids {

    static final List<String> ALL = IntStream.range(0, 1000)
            .mapToObj(i -> new UUID(0x4000L + i, 0x8000_0000_0000_0000L + i).toString())
            .toList();

    private Ids() {}
}
