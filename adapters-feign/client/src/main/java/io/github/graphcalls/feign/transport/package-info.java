/** Sends requests over pooled connections and reads their answers, within a deadline and a size. */
@NullMarked
package io.github.graphcalls.feign.transport;

import org.jspecify.annotations.NullMarked;
