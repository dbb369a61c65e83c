/** The call: its id, its state and all its properties. */
package io.github.graphcalls.call;
