/** The control API, with which a test in any language drives the world behind the emulator. */
package io.github.graphcalls.emulator.control;
