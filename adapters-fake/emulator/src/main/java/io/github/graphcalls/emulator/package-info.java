/** HTTP that answers like Microsoft Graph, in front of any lookup. */
package io.github.graphcalls.emulator;
