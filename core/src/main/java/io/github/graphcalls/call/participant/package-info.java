/** The participants of a call. */
@NullMarked
package io.github.graphcalls.call.participant;

import org.jspecify.annotations.NullMarked;
