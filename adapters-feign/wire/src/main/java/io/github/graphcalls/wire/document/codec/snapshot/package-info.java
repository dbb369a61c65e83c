/** The lines of a snapshot. Not part of the API: it may change in any release. */
package io.github.graphcalls.wire.document.codec.snapshot;
