/** What came of a contract: the report that every adapter's test leaves behind. */
package io.github.graphcalls.contract.report;
