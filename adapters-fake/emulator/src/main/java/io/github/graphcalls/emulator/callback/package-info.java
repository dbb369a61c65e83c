/** Notifications that the emulator sends to a bot as Graph does: when, where, signed, and with which quirks. */
@NullMarked
package io.github.graphcalls.emulator.callback;

import org.jspecify.annotations.NullMarked;
