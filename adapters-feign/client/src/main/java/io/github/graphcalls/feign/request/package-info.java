/** The requests of a lookup and their answers, as Feign interfaces. */
package io.github.graphcalls.feign.request;
