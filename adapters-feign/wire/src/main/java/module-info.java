/** The published language of Graph: paths, answers, documents, batches, notifications and snapshots, read and written. */
module io.github.graphcalls.wire {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive io.github.graphcalls.core;
    requires static org.jspecify;

    exports io.github.graphcalls.wire;
    exports io.github.graphcalls.wire.batch;
    exports io.github.graphcalls.wire.document;
    exports io.github.graphcalls.wire.snapshot;
}
