/** The values that the parts of a call consist of: extensible words, extra members, relationships, secrets. */
@NullMarked
package io.github.graphcalls.call.value;

import org.jspecify.annotations.NullMarked;
