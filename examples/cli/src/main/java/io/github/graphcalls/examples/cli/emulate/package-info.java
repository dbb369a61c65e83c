/** The command that starts an emulator of Graph and prints lines for its clients. */
package io.github.graphcalls.examples.cli.emulate;
