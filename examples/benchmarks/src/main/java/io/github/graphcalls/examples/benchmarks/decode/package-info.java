/** From the bytes of a document to the domain, and back. */
package io.github.graphcalls.examples.benchmarks.decode;
