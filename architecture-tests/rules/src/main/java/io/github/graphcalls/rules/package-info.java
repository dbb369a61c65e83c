/** ArchUnit rules for an adapter of graph-calls. */
@NullMarked
package io.github.graphcalls.rules;

import org.jspecify.annotations.NullMarked;
