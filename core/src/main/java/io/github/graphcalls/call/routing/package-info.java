/** How a call came to its target and how its audio is routed. */
package io.github.graphcalls.call.routing;
