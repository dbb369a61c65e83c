/** The command line: its commands, the conversion of arguments, and error messages. */
package io.github.graphcalls.examples.cli;
