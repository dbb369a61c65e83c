/** Serves a page that shows calls and their timelines live. */
package io.github.graphcalls.examples.board;
