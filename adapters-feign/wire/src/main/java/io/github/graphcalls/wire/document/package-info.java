/** A Graph document as a call, and back, with nothing lost. */
package io.github.graphcalls.wire.document;
