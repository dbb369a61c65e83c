/** The command that looks up a call: its options, the adapter that it opens, and how it reports an outcome. */
package io.github.graphcalls.examples.cli.get;
