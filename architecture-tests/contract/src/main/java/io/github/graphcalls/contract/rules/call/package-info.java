/** Rules about calls, queries and bulk lookups. */
@NullMarked
package io.github.graphcalls.contract.rules.call;

import org.jspecify.annotations.NullMarked;
