/** The rules of the contract: what they share. */
package io.github.graphcalls.contract.rules;
