/** Assertions on outcomes, calls and journals. */
@NullMarked
package io.github.graphcalls.testkit;

import org.jspecify.annotations.NullMarked;
