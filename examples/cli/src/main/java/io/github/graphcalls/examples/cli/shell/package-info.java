/** The environment of a command: streams, variables, output of calls, redaction of secrets, exit codes. */
package io.github.graphcalls.examples.cli.shell;
