package io.github.graphcalls.examples.cli.text;

import static java.util.Objects.requireNonNull;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.lookup.outcome.Found;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Writes a call for people: what matters most comes first, every property of a call has a row, and what the model does not
 * know is named. Secrets are not shown. Immutable.
 */
public final class CallText {

    private static final List<BiConsumer<Call, Rows>> SECTIONS = List.of(
            Progress::tell, Parties::tell, Media::tell, Meeting::tell, Roster::tell, References::tell, UnknownMembers::tell);

    private final Paint paint;

    /**
     * Writes with or without colours.
     *
     * @param paint which of both
     */
    public CallText(Paint paint) {
        this.paint = requireNonNull(paint, "paint");
    }

    /**
     * The text of a call.
     *
     * @param found the call, and what is known of the answer that it came in
     * @return lines in two columns, each with its line end
     */
    public String of(Found found) {
        Rows rows = new Rows();
        rows.add("Call", found.call().id().value(), TextStyle.STRONG);
        rows.add("As of", found.diagnostics().date().map(Object::toString));
        SECTIONS.forEach(section -> section.accept(found.call(), rows));
        return rows.text(paint);
    }
}
