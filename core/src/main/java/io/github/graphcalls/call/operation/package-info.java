/** The long-running operations of a call. */
@NullMarked
package io.github.graphcalls.call.operation;

import org.jspecify.annotations.NullMarked;
