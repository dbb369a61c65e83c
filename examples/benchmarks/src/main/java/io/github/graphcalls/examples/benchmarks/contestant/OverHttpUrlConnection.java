package io.github.graphcalls.examples.benchmarks.contestant;

import feign.DefaultClient;
import io.github.graphcalls.feign.FeignLookupBuilder;

/** This library over Feign's own client, which is the JDK's {@code HttpURLConnection}. */
public final class OverHttpUrlConnection extends GraphCalls {

    @Override
    FeignLookupBuilder configure(FeignLookupBuilder builder) {
        return builder.client(new DefaultClient(null, null));
    }
}
