package io.github.graphcalls.contract;

import static io.github.graphcalls.contract.world.Specimens.INCOMING;
import static io.github.graphcalls.contract.world.Specimens.MEETING;
import static io.github.graphcalls.contract.world.Specimens.PEER_TO_PEER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.graphcalls.call.value.Secret;
import io.github.graphcalls.contract.world.ContractWorld;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import org.assertj.core.util.Throwables;

/** Nothing that prints can print a secret. */
abstract class SecrecyRules extends RuleGroup {

    private static final String NOT_TO_BE_PRINTED = "not-to-be-printed";

    /** Loggers of the JDK, which tell of every address that is asked when all levels are on. */
    private static final Pattern JDK = Pattern.compile("(jdk|sun|com\\.sun)\\.");

    @Rule(22)
    void neither_the_adapter_nor_an_outcome_prints_a_secret() {
        LookupOutcome token = lookup.find(INCOMING.query());
        LookupOutcome passcode = lookup.find(MEETING.query());

        assertThat(lookup.toString()).doesNotContain(NOT_TO_BE_PRINTED);
        assertThat(token.toString()).doesNotContain(NOT_TO_BE_PRINTED);
        assertThat(passcode.toString()).doesNotContain(NOT_TO_BE_PRINTED);
    }

    @Rule(value = 51, needs = Capability.CLOSE)
    void a_mistake_of_the_caller_is_told_without_a_secret() {
        close();

        Throwable mistake = catchThrowable(() -> lookup.find(INCOMING.query()));

        assertThat(String.valueOf(mistake)).doesNotContain(NOT_TO_BE_PRINTED);
    }

    @Rule(value = 23, needs = Capability.HTTP)
    void a_token_that_the_server_echoes_is_not_printed() {
        String token = world.token().reveal();
        world.graph()
                .answerAlways(GraphReply.error(401, "InvalidAuthenticationToken", "Bearer " + token + " has expired.")
                        .with("x-ms-ags-diagnostic", "Authorization: Bearer " + token));

        LookupOutcome outcome = lookup.find(PEER_TO_PEER.query());

        assertThat(outcome.toString()).doesNotContain(token);
        assertThat(outcome.diagnostics().message().orElse("")).doesNotContain(token);
        assertThat(outcome.diagnostics().agsDiagnostic().orElse("")).doesNotContain(token);

        world.graph().answerAlways(GraphReply.document("{\"id\":\"" + token + "\"}"));

        assertThat(lookup.find(PEER_TO_PEER.query()).toString()).doesNotContain(token);
    }

    @Rule(value = 55, needs = Capability.HTTP)
    void a_token_that_no_header_can_hold_is_not_printed() {
        List<String> told = new ArrayList<>();

        Throwable refusal = catchThrowable(() -> {
            reopenIn(new ContractWorld(Secret.of("with a line break,\n" + NOT_TO_BE_PRINTED)));
            told.add(lookup.find(PEER_TO_PEER.query()).toString());
        });
        if (refusal != null) {
            told.add(Throwables.getStackTrace(refusal));
        }

        assertThat(told).noneMatch(line -> line.contains(NOT_TO_BE_PRINTED));
    }

    @Rule(value = 52, needs = Capability.HTTP)
    void no_address_holds_the_token() {
        lookup.find(PEER_TO_PEER.query());

        assertThat(world.graph().requests())
                .allSatisfy(request -> assertThat(request.path() + request.query())
                        .doesNotContain(world.token().reveal()));
    }

    @Rule(value = 53, needs = Capability.HTTP)
    void no_log_line_holds_the_token() {
        List<String> lines = loggedBy(() -> {
            lookup.find(PEER_TO_PEER.query());
            world.graph().answerAlways(GraphReply.error(401, "InvalidAuthenticationToken", "Expired."));
            lookup.find(PEER_TO_PEER.query());
        });

        assertThat(lines).noneMatch(line -> line.contains(world.token().reveal()));
    }

    /** What is logged at any level through {@code java.util.logging}, or through what ends there, as it would be printed. */
    private static List<String> loggedBy(Runnable program) {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (!JDK.matcher(String.valueOf(line.getLoggerName())).lookingAt()) {
                    lines.add(new SimpleFormatter().format(line));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(listener);
        root.setLevel(Level.ALL);
        try {
            program.run();
        } finally {
            root.setLevel(before);
            root.removeHandler(listener);
        }
        return lines;
    }
}
