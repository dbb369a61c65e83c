/** Records the run of a world and runs it again: where does another run differ? */
@NullMarked
package io.github.graphcalls.fake.replay;

import org.jspecify.annotations.NullMarked;
