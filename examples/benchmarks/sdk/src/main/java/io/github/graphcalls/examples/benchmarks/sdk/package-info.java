/** The official Java SDK as a contestant. */
package io.github.graphcalls.examples.benchmarks.sdk;
