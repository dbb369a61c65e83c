/** Quirks: behavior of the real service that its documentation does not mention or leaves open. */
package io.github.graphcalls.fake.quirk;
