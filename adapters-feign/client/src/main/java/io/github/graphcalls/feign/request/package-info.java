/** The requests of a lookup and their answers, as Feign interfaces. */
@NullMarked
package io.github.graphcalls.feign.request;

import org.jspecify.annotations.NullMarked;
