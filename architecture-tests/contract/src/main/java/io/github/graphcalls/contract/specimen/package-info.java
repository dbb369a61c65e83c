/** Calls as values and as documents. */
package io.github.graphcalls.contract.specimen;
