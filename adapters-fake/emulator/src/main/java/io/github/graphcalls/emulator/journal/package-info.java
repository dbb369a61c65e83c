/** What was asked over HTTP, and what a careful client would not have done. */
package io.github.graphcalls.emulator.journal;
