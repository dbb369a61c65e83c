/** Results as files, and the README's tables made of them. */
package io.github.graphcalls.examples.benchmarks.report;
