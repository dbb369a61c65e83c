/** A limit of lookups in a second, and pauses. */
@NullMarked
package io.github.graphcalls.lookup.policy.rate;

import org.jspecify.annotations.NullMarked;
