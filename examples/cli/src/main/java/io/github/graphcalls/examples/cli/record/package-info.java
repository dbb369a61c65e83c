/** Records calls as a scenario without names, ids and numbers of people, which the fake replays. */
package io.github.graphcalls.examples.cli.record;
