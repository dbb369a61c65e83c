/** The command that shows the timeline of a call as it happens. */
package io.github.graphcalls.examples.cli.watch;
