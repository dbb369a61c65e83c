/** The outcomes of a lookup: one sealed family, each with the details of the answer. */
@NullMarked
package io.github.graphcalls.lookup.outcome;

import org.jspecify.annotations.NullMarked;
