/** The rules for an adapter as a bundle for those who run ArchUnit with its JUnit support; nothing else needs that. */
package io.github.graphcalls.rules.junit;
