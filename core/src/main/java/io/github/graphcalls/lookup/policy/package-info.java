/** Policies that wrap any lookup: retries, limits, coalescing, polling, reconciliation. */
package io.github.graphcalls.lookup.policy;
