/** Quirks: behavior of the real service that its documentation does not mention or leaves open. */
@NullMarked
package io.github.graphcalls.fake.quirk;

import org.jspecify.annotations.NullMarked;
