/** Adapters that configuration chooses by name. */
package io.github.graphcalls.adapter;
