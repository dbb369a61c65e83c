/** Policies that wrap any lookup: retries, limits, coalescing, polling, reconciliation. */
@NullMarked
package io.github.graphcalls.lookup.policy;

import org.jspecify.annotations.NullMarked;
