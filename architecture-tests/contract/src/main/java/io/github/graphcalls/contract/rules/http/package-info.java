/** Rules about requests, answers, secrets and retries of adapters over HTTP. */
package io.github.graphcalls.contract.rules.http;
