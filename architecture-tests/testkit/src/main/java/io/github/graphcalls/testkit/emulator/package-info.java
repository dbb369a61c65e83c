/** The emulator in front of a fake world: for a test, or for whoever drives it over HTTP. */
package io.github.graphcalls.testkit.emulator;
