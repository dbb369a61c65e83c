/** Who is in a call, and what is known of each of them. */
package io.github.graphcalls.call.participant;
