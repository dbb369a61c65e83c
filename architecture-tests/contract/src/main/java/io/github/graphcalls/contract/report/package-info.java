/** The results of the contract, which the test of each adapter writes. */
package io.github.graphcalls.contract.report;
