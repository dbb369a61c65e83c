/** Several lookups in one request: the requests to {@code $batch} and its answers. */
@NullMarked
package io.github.graphcalls.wire.batch;

import org.jspecify.annotations.NullMarked;
