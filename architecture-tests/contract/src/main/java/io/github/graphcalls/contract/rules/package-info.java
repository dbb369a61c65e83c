/** The rules of the contract: what they share. */
@NullMarked
package io.github.graphcalls.contract.rules;

import org.jspecify.annotations.NullMarked;
