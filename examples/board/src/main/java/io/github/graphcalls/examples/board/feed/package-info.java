/** Keeps the newest state of each call and the number of its last change. */
package io.github.graphcalls.examples.board.feed;
