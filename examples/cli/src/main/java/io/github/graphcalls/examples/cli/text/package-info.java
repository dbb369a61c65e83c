/** A call as text for people. */
package io.github.graphcalls.examples.cli.text;
