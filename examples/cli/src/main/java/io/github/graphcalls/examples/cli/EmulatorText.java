package io.github.graphcalls.examples.cli;

import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.fake.SampleCalls;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** What to paste into each client. */
final class EmulatorText {

    private static final String CALL = SampleCalls.GROUP.id().value();

    private EmulatorText() {}

    static String of(GraphEmulator emulator, Optional<Path> certificate) {
        String base = emulator.baseUrl();
        StringBuilder text = new StringBuilder("Graph answers at " + base + " until Ctrl+C.\n\n");
        row(
                text,
                "curl",
                "curl " + certificate.map(file -> "--cacert " + file + " ").orElse("")
                        + "-H 'Authorization: Bearer any' " + base + "/communications/calls/" + CALL);
        row(
                text,
                "graph-calls",
                certificate.map(file -> "# trust " + file + ", then ").orElse("")
                        + "GRAPH_CALLS_ADAPTER=feign GRAPH_CALLS_TOKEN=any GRAPH_CALLS_BASE_URL=" + base
                        + " graph-calls get " + CALL);
        row(text, "this library", "FeignCallLookup.builder().baseUrl(\"" + base + "\").token(token).build()");
        row(text, "Java SDK", "graph.getRequestAdapter().setBaseUrl(\"" + base + "\");");
        row(
                text,
                "Node",
                certificate
                                .map(file -> "NODE_EXTRA_CA_CERTS=" + file + " node …  ")
                                .orElse("")
                        + "Client.initWithMiddleware({ baseUrl: \"" + emulator.origin()
                        + "\", customHosts: new Set([\"" + host(emulator) + "\"]), authProvider })");
        row(
                text,
                "sign-in",
                "new ClientSecretCredentialBuilder().authorityHost(\"" + emulator.origin()
                        + "\").disableInstanceDiscovery()");
        row(text, "control API", emulator.origin() + "/__emulator/openapi.json");
        certificate.ifPresent(file -> row(text, "certificate", file.toString()));
        return text.toString();
    }

    private static String host(GraphEmulator emulator) {
        return URI.create(emulator.origin()).getHost();
    }

    private static void row(StringBuilder text, String name, String line) {
        text.append(String.format("%-13s %s%n", name, line));
    }
}
