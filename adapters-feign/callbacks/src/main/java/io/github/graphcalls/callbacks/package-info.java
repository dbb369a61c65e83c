/** Requests that Microsoft sends to a bot: whether they are genuine, for whom, and what they report. */
@NullMarked
package io.github.graphcalls.callbacks;

import org.jspecify.annotations.NullMarked;
