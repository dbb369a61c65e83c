/** Waiting, and a virtual clock for tests. Clocks are the JDK's {@link java.time.InstantSource}. */
@NullMarked
package io.github.graphcalls.time;

import org.jspecify.annotations.NullMarked;
