/** Rules about time, threads, closing and the JVM. */
package io.github.graphcalls.contract.rules.lifecycle;
