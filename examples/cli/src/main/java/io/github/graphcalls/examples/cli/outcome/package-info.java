/** An outcome as exit code, as words with a remedy, and as JSON. */
package io.github.graphcalls.examples.cli.outcome;
