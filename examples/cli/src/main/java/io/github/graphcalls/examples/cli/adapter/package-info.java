/** The adapter of a command: its options and settings, how it is opened, and reported retries. */
package io.github.graphcalls.examples.cli.adapter;
