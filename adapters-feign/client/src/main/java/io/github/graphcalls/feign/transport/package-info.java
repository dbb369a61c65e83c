/** Sends requests over pooled connections and reads their answers, within a deadline and a size. */
package io.github.graphcalls.feign.transport;
