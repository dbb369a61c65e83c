/** The command that writes completion scripts for shells. */
package io.github.graphcalls.examples.cli.completion;
