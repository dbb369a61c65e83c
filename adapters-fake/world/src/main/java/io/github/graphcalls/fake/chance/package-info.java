/** Random numbers and GUIDs that depend on a seed and a key alone. */
@NullMarked
package io.github.graphcalls.fake.chance;

import org.jspecify.annotations.NullMarked;
