/** The results of the contract, which the test of each adapter writes. */
@NullMarked
package io.github.graphcalls.contract.report;

import org.jspecify.annotations.NullMarked;
