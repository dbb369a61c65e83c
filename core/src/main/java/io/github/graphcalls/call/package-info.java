/** The call itself: its id, its state and all that Graph tells of it. */
package io.github.graphcalls.call;
