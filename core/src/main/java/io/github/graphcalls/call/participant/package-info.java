/** The participants of a call. */
package io.github.graphcalls.call.participant;
