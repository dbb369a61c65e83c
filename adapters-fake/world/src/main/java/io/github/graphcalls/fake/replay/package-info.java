/** Records the run of a world and runs it again: where does another run differ? */
package io.github.graphcalls.fake.replay;
