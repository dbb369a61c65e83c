/** What may happen to a call, as data, and the words of a story that say so: {@code StateEvents}, {@code EndEvents}, {@code RosterEvents}, {@code MediaEvents}. */
package io.github.graphcalls.fake.event;
