/** Routes to servers, TLS, and the limits of time that hold while an exchange waits. */
@NullMarked
package io.github.graphcalls.feign.transport.connect;

import org.jspecify.annotations.NullMarked;
