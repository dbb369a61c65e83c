/** Notifications that the emulator sends to a bot as Graph does: when, where, signed, and with which quirks. */
package io.github.graphcalls.emulator.callback;
