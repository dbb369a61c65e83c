/** Reconciles the calls of many tenants, each when it is due. */
package io.github.graphcalls.examples.fleet;
