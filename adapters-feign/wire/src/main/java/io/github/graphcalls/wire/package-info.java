/** The published language of Graph: paths of lookups, headers, and answers, read and written. */
package io.github.graphcalls.wire;
