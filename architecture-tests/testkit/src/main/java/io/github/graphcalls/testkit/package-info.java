/** Assertions on outcomes, calls and journals. */
package io.github.graphcalls.testkit;
