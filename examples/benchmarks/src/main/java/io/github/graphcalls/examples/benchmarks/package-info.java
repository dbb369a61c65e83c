/** What a lookup costs, beside the floor in the same run. */
package io.github.graphcalls.examples.benchmarks;
