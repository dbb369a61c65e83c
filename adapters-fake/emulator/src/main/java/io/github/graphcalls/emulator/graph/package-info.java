/** Answers as Graph does: paths, options, pages, batches, headers and errors. Not an API: it may change at any time. */
@NullMarked
package io.github.graphcalls.emulator.graph;

import org.jspecify.annotations.NullMarked;
