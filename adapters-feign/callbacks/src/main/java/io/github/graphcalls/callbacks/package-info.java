/** Requests that Microsoft sends to a bot: whether they are genuine, for whom, and what they report. */
package io.github.graphcalls.callbacks;
