/** What ties a call to a meeting: its chat, how it is joined, what it allows. */
package io.github.graphcalls.call.meeting;
