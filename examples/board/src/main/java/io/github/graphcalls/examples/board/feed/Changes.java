package io.github.graphcalls.examples.board.feed;

import java.util.List;

/**
 * The newest state of calls that changed. Immutable.
 *
 * @param number the number up to which a reader has seen all changes
 * @param rows the rows as JSON
 * @param gone the ids of calls that are no longer held
 */
public record Changes(long number, List<String> rows, List<String> gone) {

    static Changes of(long number, List<ChangeRing.Entry> entries) {
        return new Changes(
                number,
                entries.stream()
                        .filter(ChangeRing.Entry::isHeld)
                        .map(ChangeRing.Entry::json)
                        .toList(),
                entries.stream()
                        .filter(each -> !each.isHeld())
                        .map(ChangeRing.Entry::id)
                        .toList());
    }
}
