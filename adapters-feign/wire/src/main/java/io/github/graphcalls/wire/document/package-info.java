/** The documents of Graph, read as calls and written back without loss. */
package io.github.graphcalls.wire.document;
