/** The control API, with which a test in any language drives the world behind the emulator. */
@NullMarked
package io.github.graphcalls.emulator.control;

import org.jspecify.annotations.NullMarked;
