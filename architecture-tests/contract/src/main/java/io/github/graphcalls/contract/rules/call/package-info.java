/** Rules about calls, queries and bulk lookups. */
package io.github.graphcalls.contract.rules.call;
