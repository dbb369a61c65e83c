/** Reads the bodies of answers: decompressed, and within a bound. */
package io.github.graphcalls.feign.transport.body;
