/** Calls as values and as documents. */
@NullMarked
package io.github.graphcalls.contract.specimen;

import org.jspecify.annotations.NullMarked;
