/** The documents of Graph, read as calls and written back without loss. */
@NullMarked
package io.github.graphcalls.wire.document;

import org.jspecify.annotations.NullMarked;
