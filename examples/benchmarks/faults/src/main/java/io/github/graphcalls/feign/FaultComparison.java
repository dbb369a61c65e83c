package io.github.graphcalls.feign;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.examples.benchmarks.report.ResultFile;
import io.github.graphcalls.feign.server.Certificates;
import io.github.graphcalls.feign.server.Established;
import io.github.graphcalls.feign.server.RawServer;
import io.github.graphcalls.feign.signin.TokenSource;
import io.github.graphcalls.feign.transport.TransportSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** One lookup for each fault and client. A client that has not returned after ten seconds is still waiting. */
final class FaultComparison {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);
    private static final String ID = Established.ID.toString();

    private FaultComparison() {}

    /**
     * Writes the results.
     *
     * @param arguments the file of the results
     */
    public static void main(String[] arguments) throws Exception {
        try (ResultFile results = ResultFile.create(Path.of(arguments[0]), "contestant,result,wall_ns,fault")) {
            for (ComparedFault fault : ComparedFault.all()) {
                results.add(row("graph-calls", fault, FaultComparison::withGraphCalls));
                results.add(row("feign-hc5", fault, FaultComparison::withStockFeign));
            }
        }
        System.exit(0);
    }

    private static String row(String contestant, ComparedFault fault, Function<String, String> find)
            throws InterruptedException, ExecutionException, IOException {
        try (RawServer server = fault.server().get()) {
            String baseUrl = fault.baseUrl().apply(server.baseUrl());
            FutureTask<String> result = new FutureTask<>(() -> find.apply(baseUrl));
            Thread caller = new Thread(result, contestant);
            caller.setDaemon(true);
            long start = System.nanoTime();
            caller.start();
            String found;
            try {
                found = result.get(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillWaiting) {
                found = "still waiting";
            }
            return ResultFile.row("%s,%s,%d,%s", contestant, found, System.nanoTime() - start, fault.name());
        }
    }

    private static String withGraphCalls(String baseUrl) {
        try (FeignCallLookup lookup = FeignCallLookup.builder()
                .baseUrl(baseUrl)
                .trustHost("no-such-host.invalid")
                .token(TokenSource.of(Secret.of("any")))
                .timeout(TIMEOUT)
                .transport(TransportSettings.DEFAULT.withTrust(Certificates.trust()))
                .build()) {
            return lookup.find(Established.ID).getClass().getSimpleName();
        }
    }

    private static String withStockFeign(String baseUrl) {
        try (StockFeignHc5 feign = new StockFeignHc5(baseUrl, TIMEOUT)) {
            return feign.find(ID);
        }
    }
}
