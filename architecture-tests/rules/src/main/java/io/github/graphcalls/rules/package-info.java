/** ArchUnit rules for an adapter of graph-calls. */
package io.github.graphcalls.rules;
