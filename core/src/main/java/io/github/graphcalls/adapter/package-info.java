/** Adapters that configuration chooses by name. */
@NullMarked
package io.github.graphcalls.adapter;

import org.jspecify.annotations.NullMarked;
