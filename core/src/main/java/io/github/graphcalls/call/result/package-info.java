/** The result of a call or of an operation: result codes and the reason why a call ended. */
@NullMarked
package io.github.graphcalls.call.result;

import org.jspecify.annotations.NullMarked;
