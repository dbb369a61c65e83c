/** The routing of a call and of its audio. */
@NullMarked
package io.github.graphcalls.call.routing;

import org.jspecify.annotations.NullMarked;
