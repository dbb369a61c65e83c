/** The world that an adapter is tested in: a server that answers as Graph would, and a store that fails on demand. */
@NullMarked
package io.github.graphcalls.contract.world;

import org.jspecify.annotations.NullMarked;
