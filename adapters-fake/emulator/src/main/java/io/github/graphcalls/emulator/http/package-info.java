/** How bytes reach a socket: the one place that knows the server library. Not an API: it may change at any time. */
@NullMarked
package io.github.graphcalls.emulator.http;

import org.jspecify.annotations.NullMarked;
