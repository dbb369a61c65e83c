/** The outcomes of a lookup: one sealed family, each with the details of the answer. */
package io.github.graphcalls.lookup.outcome;
