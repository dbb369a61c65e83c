/** The command that answers as Graph would, and what it tells to paste. */
package io.github.graphcalls.examples.cli.emulate;
