/** The contract of the port {@code CallLookup}, as tests that an adapter runs. */
package io.github.graphcalls.contract;
