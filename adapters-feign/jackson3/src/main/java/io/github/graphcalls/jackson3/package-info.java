/** A call and its parts as Graph's documents, for mappers of Jackson 3. */
package io.github.graphcalls.jackson3;
