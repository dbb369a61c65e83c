/** Snapshots of the calls that a program holds for alive, as JSON lines. */
@NullMarked
package io.github.graphcalls.wire.snapshot;

import org.jspecify.annotations.NullMarked;
