/** The published language of Graph: paths of lookups, headers, and answers, read and written. */
@NullMarked
package io.github.graphcalls.wire;

import org.jspecify.annotations.NullMarked;
