package io.github.graphcalls.examples.cli.emulate;

import io.github.graphcalls.fake.SampleCalls;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The lines to paste into each client. A command works in any folder of this machine.
 *
 * @param origin the emulator's origin
 * @param baseUrl the base URL of Graph in the emulator
 * @param listen the address that it listens at, empty for the loopback address
 * @param trust the certificate files, empty without TLS
 * @param program the arguments of Java that start this program: class path and main class
 */
record EmulatorText(
        String origin, String baseUrl, Optional<InetAddress> listen, Optional<TrustFiles> trust, String program) {

    private static final String CALL = SampleCalls.GROUP.id().value();

    @Override
    public String toString() {
        boolean everywhere = listen.filter(InetAddress::isAnyLocalAddress).isPresent();
        StringBuilder text = new StringBuilder("Graph answers at " + baseUrl
                + (everywhere ? ", and at every other address of this machine," : "") + " until Ctrl+C.\n\n");
        row(text, "curl", curl("-H 'Authorization: Bearer a-token' ", baseUrl + "/communications/calls/" + CALL));
        boolean loopback =
                everywhere || listen.map(InetAddress::isLoopbackAddress).orElse(true);
        if (loopback || trust.isPresent()) {
            row(text, "graph-calls", graphCalls(loopback));
            row(
                    text,
                    "this library",
                    "FeignCallLookup.builder().baseUrl(\"" + baseUrl + "\").token(token)"
                            + (loopback ? "" : ".trustHost(\"" + authority() + "\")") + ".build()");
        } else {
            row(text, "graph-calls", "sends no token over plain HTTP to a network: restart with --tls");
        }
        row(text, "Java SDK", "graph.getRequestAdapter().setBaseUrl(\"" + baseUrl + "\");");
        if (trust.isPresent()) {
            row(
                    text,
                    "Node",
                    "Client.initWithMiddleware({ baseUrl: \"" + origin + "\", customHosts: new Set([\""
                            + URI.create(origin).getHost() + "\"]), authProvider })");
            row(
                    text,
                    "sign-in",
                    "new ClientSecretCredentialBuilder().authorityHost(\"" + origin + "\").disableInstanceDiscovery()");
        } else {
            row(text, "Node", "sends its token over HTTPS only: restart with --tls");
            row(text, "sign-in", "needs HTTPS: restart with --tls");
        }
        row(text, "control API", controlApi());
        trust.ifPresent(files -> {
            row(text, "certificate", files.certificate().toString());
            row(text, "for Java", "-Djavax.net.ssl.trustStore=" + quoted(files.store()));
            row(text, "for Node", "export NODE_EXTRA_CA_CERTS=" + quoted(files.certificate()));
        });
        return text.toString();
    }

    private String graphCalls(boolean loopback) {
        return "GRAPH_CALLS_ADAPTER=feign GRAPH_CALLS_TOKEN=a-token GRAPH_CALLS_BASE_URL=" + quoted(baseUrl) + " java "
                + trust.map(files -> "-Djavax.net.ssl.trustStore=" + quoted(files.store()) + " ")
                        .orElse("")
                + program + " get " + CALL + (loopback ? "" : " --trust-host " + quoted(authority()));
    }

    private String controlApi() {
        String key = listen.isPresent() ? "-H \"Emulator-Key: $" + EmulateCommand.KEY + "\" " : "";
        return curl(key, origin + "/__emulator/openapi.json");
    }

    private String authority() {
        return URI.create(origin).getAuthority();
    }

    private String curl(String header, String url) {
        return "curl "
                + trust.map(files -> "--cacert " + quoted(files.certificate()) + " ")
                        .orElse("") + header + quoted(url);
    }

    private static String quoted(Path file) {
        return quoted(file.toString());
    }

    /** Quotes a word for a shell where that is necessary. */
    static String quoted(String word) {
        return word.matches("[\\w./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static void row(StringBuilder text, String name, String line) {
        text.append(String.format("%-13s %s%n", name, line));
    }
}
