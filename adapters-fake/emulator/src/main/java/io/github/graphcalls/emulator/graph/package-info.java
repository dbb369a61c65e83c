/** Answers as Graph does: paths, options, pages, batches, headers and errors. Not an API: it may change at any time. */
package io.github.graphcalls.emulator.graph;
