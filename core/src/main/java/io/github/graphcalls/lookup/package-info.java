/** How calls are looked up: the port, what it is asked, and what it answers. */
package io.github.graphcalls.lookup;
