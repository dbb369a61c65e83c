/** The meeting of a call: its chat, the ways to join it, its permissions. */
@NullMarked
package io.github.graphcalls.call.meeting;

import org.jspecify.annotations.NullMarked;
