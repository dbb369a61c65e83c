/** Several lookups in one request: the requests to {@code $batch} and its answers. */
package io.github.graphcalls.wire.batch;
