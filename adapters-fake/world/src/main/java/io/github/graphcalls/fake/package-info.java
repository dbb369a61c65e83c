/** A lookup from calls held in memory, which answers as Graph would: the same questions give the same answers. */
package io.github.graphcalls.fake;
