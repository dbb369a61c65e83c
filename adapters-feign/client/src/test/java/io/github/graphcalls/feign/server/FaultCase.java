package io.github.graphcalls.feign.server;

import static io.github.graphcalls.feign.server.Established.DOCUMENT;

import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * A fault, and the server that has it, which a test starts for itself.
 *
 * @param baseUrl the base URL of a lookup that meets the fault
 */
public record FaultCase(String name, String outcome, Supplier<RawServer> server, Function<RawServer, String> baseUrl) {
    public FaultCase(Fault fault) {
        this(fault.name(), fault.outcome(), () -> RawServer.serving(fault.service()));
    }

    public FaultCase(String name, String outcome, Supplier<RawServer> server) {
        this(name, outcome, server, RawServer::baseUrl);
    }

    public static FaultCase withTls(String name, String outcome, Supplier<SSLContext> identity) {
        return new FaultCase(
                name,
                outcome,
                () -> RawServer.servingWithTls(identity.get(), connection -> {
                    connection.request();
                    connection.write(RawServer.answer(200, "Connection: close\r\n", DOCUMENT));
                }));
    }

    public static FaultCase withoutTls(String name, String outcome, RawServer.Service service) {
        return new FaultCase(
                name,
                outcome,
                () -> RawServer.serving(service),
                server -> server.baseUrl().replace("http:", "https:"));
    }

    @Override
    public String toString() {
        return name;
    }
}
