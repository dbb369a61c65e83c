/** The lookup of calls: the port, its queries and results. */
package io.github.graphcalls.lookup;
