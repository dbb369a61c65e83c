/** Faults: rules that change answers, and when and how often they apply. */
@NullMarked
package io.github.graphcalls.fake.fault;

import org.jspecify.annotations.NullMarked;
