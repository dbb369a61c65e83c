/** The rules for an adapter as a bundle for ArchUnit's JUnit support. */
@NullMarked
package io.github.graphcalls.rules.junit;

import org.jspecify.annotations.NullMarked;
