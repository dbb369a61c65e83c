/** Stories of calls: what happens to each call and when, as immutable values. */
@NullMarked
package io.github.graphcalls.fake.script;

import org.jspecify.annotations.NullMarked;
