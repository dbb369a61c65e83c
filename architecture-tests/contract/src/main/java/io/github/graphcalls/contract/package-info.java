/** The contract of the port {@code CallLookup}: tests that the test of an adapter inherits. */
package io.github.graphcalls.contract;
