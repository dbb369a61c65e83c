/** Several lookups in one request: what is sent to {@code $batch}, and what comes back. */
package io.github.graphcalls.wire.batch;
