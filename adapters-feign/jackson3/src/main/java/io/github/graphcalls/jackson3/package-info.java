/** A call and its parts as Graph's documents, for mappers of Jackson 3. */
@NullMarked
package io.github.graphcalls.jackson3;

import org.jspecify.annotations.NullMarked;
