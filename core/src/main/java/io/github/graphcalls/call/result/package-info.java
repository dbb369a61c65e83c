/** The result of a call or of an operation: result codes and the reason why a call ended. */
package io.github.graphcalls.call.result;
