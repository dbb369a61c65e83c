/** Time as this library sees it: the clock is the JDK's {@link java.time.InstantSource}, waiting is a value too. */
package io.github.graphcalls.time;
