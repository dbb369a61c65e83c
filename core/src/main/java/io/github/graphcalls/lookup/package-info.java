/** The lookup of calls: the port, its queries and results. */
@NullMarked
package io.github.graphcalls.lookup;

import org.jspecify.annotations.NullMarked;
