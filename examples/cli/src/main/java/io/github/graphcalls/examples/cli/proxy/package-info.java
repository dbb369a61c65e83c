/** The proxy that environment variables name, for every adapter that uses the system's proxy. */
package io.github.graphcalls.examples.cli.proxy;
