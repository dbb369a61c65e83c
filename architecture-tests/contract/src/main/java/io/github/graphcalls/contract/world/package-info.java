/** The world that an adapter is tested in: calls as values, the same calls as documents, and a server that tells them. */
package io.github.graphcalls.contract.world;
