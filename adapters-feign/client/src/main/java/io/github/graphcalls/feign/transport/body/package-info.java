/** Reads the bodies of answers: decompressed, and within a bound. */
@NullMarked
package io.github.graphcalls.feign.transport.body;

import org.jspecify.annotations.NullMarked;
