/** What goes wrong on the wire, on top of what goes wrong in the world behind the emulator. */
package io.github.graphcalls.emulator.fault;
