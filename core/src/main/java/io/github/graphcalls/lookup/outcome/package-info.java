/** The outcomes of a lookup: one sealed family, with what is known of each answer. */
package io.github.graphcalls.lookup.outcome;
