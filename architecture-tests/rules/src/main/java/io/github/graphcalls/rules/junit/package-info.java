/** The rules for an adapter as a bundle for ArchUnit's JUnit support. */
package io.github.graphcalls.rules.junit;
