/** A JUnit extension that runs the emulator in front of a fake world. */
package io.github.graphcalls.testkit.emulator;
