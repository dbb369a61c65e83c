/** The proxy of the environment variables, for adapters that use the JVM's proxy. */
package io.github.graphcalls.examples.cli.proxy;
