/** Snapshots of the calls that a program holds for alive, as JSON lines. */
package io.github.graphcalls.wire.snapshot;
