package io.github.graphcalls.examples.cli.outcome;

/**
 * The line of a result.
 *
 * @param text the line without its end
 * @param exitCode the exit code of the result
 */
public record Line(String text, int exitCode) {}
