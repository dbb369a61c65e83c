package io.github.graphcalls.examples.official;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.value.Relationship;
import io.github.graphcalls.emulator.GraphEmulator;
import io.github.graphcalls.emulator.token.TokenPolicy;
import io.github.graphcalls.fake.FakeCallLookup;
import io.github.graphcalls.fake.generated.GeneratedCalls;
import io.github.graphcalls.fake.journal.ClientChecker;
import io.github.graphcalls.fake.journal.Violation;
import io.github.graphcalls.fake.journal.Violation.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Microsoft's client for Node signs in over TLS and reads every call of a generated world. Needs {@code node} and {@code npm}. */
class NodeClientTest {

    private static final Path NODE = Path.of("node");

    @TempDir
    private Path folder;

    @Test
    @DisabledIfEnvironmentVariable(named = "WITHOUT_NODE", matches = "true")
    void the_node_client_reads_every_call() throws Exception {
        // A roster whose rest lies elsewhere cannot be read to its end.
        List<Call> calls = GeneratedCalls.of(11, 120).stream()
                .filter(call -> !(call.participants() instanceof Relationship.Partial))
                .toList();
        try (GraphEmulator emulator = GraphEmulator.builder(FakeCallLookup.of(calls))
                .tls()
                .tokens(TokenPolicy.issuedHere())
                .pageSize(2)
                .start()) {
            Path certificate = Files.writeString(
                    folder.resolve("emulator.pem"), emulator.certificate().orElseThrow());
            run(certificate, List.of("npm", "ci", "--no-audit", "--no-fund"));

            List<String> command = new ArrayList<>(List.of("node", "read-calls.mjs", emulator.origin()));
            calls.forEach(call -> command.add(call.id().value()));
            String said = run(certificate, command);

            long participants = calls.stream()
                    .mapToLong(call -> call.participants().items().size())
                    .sum();
            assertThat(participants).isPositive();
            assertThat(said).isEqualTo(calls.size() + " calls read, " + participants + " participants\n");
            assertThat(ClientChecker.violations(emulator.journal()))
                    .extracting(Violation::rule)
                    .doesNotContain(Rule.TOKEN_MISSING, Rule.CLIENT_REQUEST_ID_REPEATED, Rule.RETRY_TOO_EARLY);
        }
    }

    private static String run(Path certificate, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(NODE.toFile());
        builder.environment().put("NODE_EXTRA_CA_CERTS", certificate.toString());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
