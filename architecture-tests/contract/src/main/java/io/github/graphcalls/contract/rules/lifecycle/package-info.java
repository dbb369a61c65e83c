/** Rules about time, threads, closing and the JVM. */
@NullMarked
package io.github.graphcalls.contract.rules.lifecycle;

import org.jspecify.annotations.NullMarked;
