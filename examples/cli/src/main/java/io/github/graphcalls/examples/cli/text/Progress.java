package io.github.graphcalls.examples.cli.text;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallState;
import io.github.graphcalls.call.CallTopology;
import io.github.graphcalls.call.result.CallEnd;
import io.github.graphcalls.call.result.ResultInfo;
import io.github.graphcalls.call.value.Evolvable;
import java.util.Optional;
import java.util.StringJoiner;

/** Adds the rows of state, kind and end. Graph does not report since when a call is in its state. */
final class Progress {

    private Progress() {}

    static void addTo(Call call, Rows rows) {
        call.state().ifPresent(state -> rows.add("State", state.text(), style(state.known())));
        rows.add("Subject", call.subject());
        rows.add("Kind", kind(call));
        Optional<CallEnd> end = call.end();
        end.ifPresent(how -> rows.add("Ended", how.toString(), how.isFailure() ? TextStyle.BAD : TextStyle.PLAIN));
        if (end.isEmpty()) {
            // A failed transfer leaves a result on a call that goes on.
            rows.add("Result", call.resultInfo().map(Progress::result));
            rows.add("Result", call.terminationReason());
        }
        rows.add("Rings for", call.ringingTimeoutInSeconds().map(seconds -> seconds + " s"));
    }

    /** Returns code, subcode and message of a result. */
    static String result(ResultInfo result) {
        return result.code().map(Object::toString).orElse("no code")
                + "/"
                + result.subcode().map(Object::toString).orElse("no subcode")
                + result.message().map(message -> ": " + message).orElse("");
    }

    private static TextStyle style(Optional<CallState> state) {
        if (state.isEmpty()) {
            return TextStyle.STRONG;
        }
        return switch (state.get()) {
            case ESTABLISHED -> TextStyle.GOOD;
            case TERMINATED -> TextStyle.FAINT;
            default -> TextStyle.UNSETTLED;
        };
    }

    private static Optional<String> kind(Call call) {
        StringJoiner kind = new StringJoiner(", ").setEmptyValue("");
        call.direction().map(Evolvable::text).ifPresent(kind::add);
        call.topology()
                .map(topology -> topology == CallTopology.GROUP ? "group" : "peer-to-peer")
                .ifPresent(kind::add);
        return Optional.of(kind.toString()).filter(text -> !text.isEmpty());
    }
}
