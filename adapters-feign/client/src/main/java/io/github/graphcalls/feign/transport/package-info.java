/** How a request reaches a server and an answer comes back: within a time, within a size, and with nothing left behind. */
package io.github.graphcalls.feign.transport;
