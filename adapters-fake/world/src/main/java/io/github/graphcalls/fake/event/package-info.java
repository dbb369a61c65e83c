/**
 * The events that can happen to a call, as values, and the factories that make them: {@code StateEvents}, {@code EndEvents},
 * {@code RosterEvents}, {@code MediaEvents}.
 */
@NullMarked
package io.github.graphcalls.fake.event;

import org.jspecify.annotations.NullMarked;
