/** The ways to look up a call over HTTP that are compared. */
package io.github.graphcalls.examples.benchmarks.contestant;
