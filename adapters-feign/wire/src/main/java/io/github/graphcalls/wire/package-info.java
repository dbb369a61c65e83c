/** Graph's published language: the path of a lookup, the headers, and an answer as an outcome, each way. */
package io.github.graphcalls.wire;
