/** HTTP that answers like Microsoft Graph, in front of any lookup. */
@NullMarked
package io.github.graphcalls.emulator;

import org.jspecify.annotations.NullMarked;
