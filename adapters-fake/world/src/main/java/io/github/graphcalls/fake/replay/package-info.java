/** A run of a world, taken down and run again: what a failing test prints, and where the next run differs. */
package io.github.graphcalls.fake.replay;
