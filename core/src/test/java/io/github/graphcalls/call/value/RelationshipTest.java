package io.github.graphcalls.call.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelationshipTest {

    private static final Relationship<String> NOT_ASKED = Relationship.notExpanded();
    private static final Relationship<String> WHOLE = Relationship.complete(List.of("a"));
    private static final Relationship<String> CUT_SHORT = Relationship.partial(List.of("a"), "https://next");

    @Test
    void a_relationship_that_was_not_expanded_differs_from_an_empty_one() {
        assertThat(NOT_ASKED).isNotEqualTo(Relationship.complete(List.of())).isEqualTo(Relationship.notExpanded());
        assertThat(WHOLE).isNotEqualTo(CUT_SHORT);
    }

    @Test
    void each_case_is_handled_by_its_own_function() {
        assertThat(List.of(NOT_ASKED, WHOLE, CUT_SHORT))
                .extracting(related -> related.fold(
                        () -> "not asked",
                        items -> "whole " + items,
                        part -> "a part " + part.items() + part.nextLink().orElse("")))
                .containsExactly("not asked", "whole [a]", "a part [a]https://next");
    }

    @Test
    void the_items_are_those_that_were_sent() {
        assertThat(NOT_ASKED.items()).isEmpty();
        assertThat(WHOLE.items()).containsExactly("a");
        assertThat(CUT_SHORT.items()).containsExactly("a");
        assertThat(new Relationship.Partial<>(List.of("b"), Optional.empty()).items())
                .containsExactly("b");
    }

    @Test
    void the_items_are_copied() {
        List<String> items = new ArrayList<>(List.of("a"));

        Relationship<String> whole = Relationship.complete(items);
        Relationship<String> part = Relationship.partial(items, "https://next");
        items.clear();

        assertThat(whole).isEqualTo(WHOLE);
        assertThat(part).isEqualTo(CUT_SHORT);
    }
}
