/** The command line: its commands, what configures them, and what it tells when something goes wrong. */
package io.github.graphcalls.examples.cli;
