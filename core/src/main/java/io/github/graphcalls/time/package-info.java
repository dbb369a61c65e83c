/** Waiting, and a virtual clock for tests. Clocks are the JDK's {@link java.time.InstantSource}. */
package io.github.graphcalls.time;
