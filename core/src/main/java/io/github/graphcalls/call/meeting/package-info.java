/** The meeting of a call: its chat, the ways to join it, its permissions. */
package io.github.graphcalls.call.meeting;
