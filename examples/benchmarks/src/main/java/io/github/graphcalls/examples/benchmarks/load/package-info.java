/** The load tool: contestants in turn, each in a fresh JVM, against a server in a process of its own. */
package io.github.graphcalls.examples.benchmarks.load;
