/** The call: its id, its state and all its properties. */
@NullMarked
package io.github.graphcalls.call;

import org.jspecify.annotations.NullMarked;
