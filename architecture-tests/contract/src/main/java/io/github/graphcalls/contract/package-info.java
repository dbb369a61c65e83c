/** The contract of the port {@code CallLookup}: tests that the test of an adapter inherits. */
@NullMarked
package io.github.graphcalls.contract;

import org.jspecify.annotations.NullMarked;
