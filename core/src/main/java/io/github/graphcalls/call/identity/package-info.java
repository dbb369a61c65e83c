/** Who takes part in a call: a person, an application, a telephone. */
package io.github.graphcalls.call.identity;
