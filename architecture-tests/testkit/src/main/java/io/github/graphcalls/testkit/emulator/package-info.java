/** A JUnit extension that runs the emulator in front of a fake world. */
@NullMarked
package io.github.graphcalls.testkit.emulator;

import org.jspecify.annotations.NullMarked;
