/** Lookups of many calls: the ids of arguments and files, batches, retries and the progress bar. */
package io.github.graphcalls.examples.cli.bulk;
