/** Routes to servers, TLS, and the limits of time that hold while an exchange waits. */
package io.github.graphcalls.feign.transport.connect;
