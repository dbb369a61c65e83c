/** The routing of a call and of its audio. */
package io.github.graphcalls.call.routing;
