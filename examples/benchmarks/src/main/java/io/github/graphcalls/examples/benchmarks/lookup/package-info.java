/** What a lookup costs without a network, and how that grows. */
package io.github.graphcalls.examples.benchmarks.lookup;
