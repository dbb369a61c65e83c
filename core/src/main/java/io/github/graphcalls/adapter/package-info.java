/** How adapters are found by name and opened from configuration. */
package io.github.graphcalls.adapter;
