/** Which code may know which other code, as ArchUnit rules: for this library, and for an adapter that another team writes. */
package io.github.graphcalls.rules;
