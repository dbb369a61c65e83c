/** The long-running operations of a call. */
package io.github.graphcalls.call.operation;
