/** What is around a command: its streams and environment, how it writes a call there, and the exit codes. */
package io.github.graphcalls.examples.cli.shell;
