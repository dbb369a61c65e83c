/** A {@code CallLookup} over a scripted world in memory that answers as Graph does. The same queries give the same answers. */
@NullMarked
package io.github.graphcalls.fake;

import org.jspecify.annotations.NullMarked;
