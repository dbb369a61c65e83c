/** A view of calls that are alive, kept from notifications and lookups that arrive in any order. */
@NullMarked
package io.github.graphcalls.live;

import org.jspecify.annotations.NullMarked;
