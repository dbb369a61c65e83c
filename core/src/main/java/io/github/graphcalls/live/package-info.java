/** A view of calls that are alive, kept from notifications and lookups that arrive in any order. */
package io.github.graphcalls.live;
