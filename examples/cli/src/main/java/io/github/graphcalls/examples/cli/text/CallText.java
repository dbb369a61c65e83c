package io.github.graphcalls.examples.cli.text;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.examples.cli.outcome.Times;
import io.github.graphcalls.lookup.outcome.Found;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Formats a call as text for people: the most important rows first, a row for every property, and the names of unknown members.
 * Secrets are not shown. Immutable.
 */
public final class CallText {

    private static final List<BiConsumer<Call, Rows>> SECTIONS = List.of(
            Progress::addTo,
            Parties::addTo,
            Media::addTo,
            Meeting::addTo,
            Roster::addTo,
            References::addTo,
            UnknownMembers::addTo);

    private final boolean coloured;

    /**
     * Creates a formatter.
     *
     * @param coloured whether the text contains escape sequences for colours
     */
    public CallText(boolean coloured) {
        this.coloured = coloured;
    }

    /**
     * Returns the text of a call.
     *
     * @param found the call with the metadata of its answer
     * @param source the last row, if any
     * @return lines in two columns, each with its line end
     */
    public String of(Found found, Optional<String> source) {
        Rows rows = new Rows();
        rows.add("Call", found.call().id().value(), TextStyle.STRONG);
        rows.add("As of", found.diagnostics().date().map(Times::text));
        SECTIONS.forEach(section -> section.accept(found.call(), rows));
        rows.add("Source", source);
        return rows.text(coloured);
    }
}
