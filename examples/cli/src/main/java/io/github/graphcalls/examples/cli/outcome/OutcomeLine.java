package io.github.graphcalls.examples.cli.outcome;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallTopology;
import io.github.graphcalls.call.value.Evolvable;
import io.github.graphcalls.call.value.OneLine;
import io.github.graphcalls.examples.cli.shell.OutputFormat;
import io.github.graphcalls.examples.cli.shell.Redaction;
import io.github.graphcalls.examples.cli.shell.Shell;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;
import io.github.graphcalls.wire.document.CallDocuments;
import java.util.StringJoiner;

/** The outcome of one of many lookups on one line, as text or as JSON. */
public final class OutcomeLine {

    /** The width of the column of ids. */
    public static final int ID_WIDTH = 36;

    private static final int WORD_WIDTH = 12;

    private OutcomeLine() {}

    /**
     * Returns a line with the id, a word and what else is known.
     *
     * @param id the call
     * @param outcome its outcome
     * @param format text or JSON
     * @param shell the shell
     * @return the line
     */
    public static Line of(CallId id, LookupOutcome outcome, OutputFormat format, Shell shell) {
        OutcomeReport report = OutcomeReport.of(outcome);
        String line = format == OutputFormat.JSON
                ? json(id, outcome).toString()
                : columns(
                        id,
                        outcome,
                        report.word(),
                        outcome instanceof Found found ? summary(found.call()) : details(report, shell));
        return new Line(line, report.exitCode());
    }

    /** {@return a line of three columns; an id of no call may be a secret} */
    public static String columns(CallId id, LookupOutcome outcome, String word, String rest) {
        String shown = outcome instanceof Found ? id.toString() : Redaction.withoutSecrets(id.toString());
        return OneLine.of((padded(shown, ID_WIDTH) + "  " + padded(word, WORD_WIDTH) + "  " + rest).stripTrailing());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Returns the details that the service sent, and with -v the remedy, which a lookup of the one id shows. */
    private static String details(OutcomeReport report, Shell shell) {
        String known = report.diagnostics(shell).strip();
        return shell.isVerbose() || known.isEmpty() ? report.text() + " " + known : known;
    }

    /** {@return direction, kind, subject and end of a call, as far as they are known} */
    public static String summary(Call call) {
        StringJoiner text = new StringJoiner(", ");
        call.direction().map(Evolvable::text).ifPresent(text::add);
        call.topology()
                .map(topology -> topology == CallTopology.GROUP ? "group" : "peer-to-peer")
                .ifPresent(text::add);
        call.subject().ifPresent(text::add);
        call.end().ifPresent(end -> text.add(end.toString()));
        return text.toString();
    }

    /** {@return an object with the id, the name of the outcome and its details} */
    public static ObjectNode json(CallId id, LookupOutcome outcome) {
        String type = outcome.getClass().getSimpleName();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", id.value())
                .put("outcome", Character.toLowerCase(type.charAt(0)) + type.substring(1));
        if (outcome instanceof Found found) {
            return node.putRawValue("call", new RawValue(CallDocuments.writeText(found.call())));
        }
        if (outcome instanceof NotFound notFound) {
            node.put("proven", notFound.isProven());
        }
        outcome.retryAt().ifPresent(at -> node.put("retryAt", at.toString()));
        Diagnostics known = outcome.diagnostics();
        known.status().ifPresent(status -> node.put("status", status));
        known.code().ifPresent(code -> node.put("code", code));
        known.message().ifPresent(message -> node.put("message", message));
        known.requestId().ifPresent(request -> node.put("requestId", request));
        return node.put("remedy", OutcomeReport.of(outcome).text());
    }
}
