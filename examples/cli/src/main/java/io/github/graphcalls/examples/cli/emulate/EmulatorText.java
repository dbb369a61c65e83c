package io.github.graphcalls.examples.cli.emulate;

import io.github.graphcalls.fake.SampleCalls;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to paste into each client. A line that is a command works in any folder of this machine.
 *
 * @param origin where the emulator is
 * @param baseUrl where Graph is
 * @param listen where it listens, empty for the loopback address
 * @param trust what has to be trusted, empty without TLS
 * @param program how Java starts this program: the class path and the main class
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
        boolean near = everywhere || listen.map(InetAddress::isLoopbackAddress).orElse(true);
        if (near || trust.isPresent()) {
            row(text, "graph-calls", graphCalls(near));
            row(
                    text,
                    "this library",
                    "FeignCallLookup.builder().baseUrl(\"" + baseUrl + "\").token(token)"
                            + (near ? "" : ".trustHost(\"" + authority() + "\")") + ".build()");
        } else {
            row(text, "graph-calls", "shows no token to a network: start again with --tls");
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
            row(text, "Node", "sends its token over HTTPS only: start again with --tls");
            row(text, "sign-in", "takes HTTPS only: start again with --tls");
        }
        row(text, "control API", controlApi());
        trust.ifPresent(files -> {
            row(text, "certificate", files.certificate().toString());
            row(text, "for Java", "-Djavax.net.ssl.trustStore=" + quoted(files.store()));
            row(text, "for Node", "export NODE_EXTRA_CA_CERTS=" + quoted(files.certificate()));
        });
        return text.toString();
    }

    private String graphCalls(boolean near) {
        return "GRAPH_CALLS_ADAPTER=feign GRAPH_CALLS_TOKEN=a-token GRAPH_CALLS_BASE_URL=" + quoted(baseUrl) + " java "
                + trust.map(files -> "-Djavax.net.ssl.trustStore=" + quoted(files.store()) + " ")
                        .orElse("")
                + program + " get " + CALL + (near ? "" : " --trust-host " + quoted(authority()));
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

    /** A word of a command, in quotes where a shell would read more into it. */
    static String quoted(String word) {
        return word.matches("[\\w./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static void row(StringBuilder text, String name, String line) {
        text.append(String.format("%-13s %s%n", name, line));
    }
}
