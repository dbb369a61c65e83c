/** Rules about requests, answers, secrets and retries of adapters over HTTP. */
@NullMarked
package io.github.graphcalls.contract.rules.http;

import org.jspecify.annotations.NullMarked;
