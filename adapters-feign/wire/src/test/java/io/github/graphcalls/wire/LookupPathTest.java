package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.call.CallRelationship;
import io.github.graphcalls.lookup.CallQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries as paths, and paths as queries. */
class LookupPathTest {

    private static final CallQuery QUERY = CallQuery.of(CallId.of("1"));

    @Test
    void a_path_is_one_segment_behind_the_calls_and_names_what_is_asked_for() {
        assertThat(LookupPath.of(QUERY)).isEqualTo("/communications/calls/1");
        assertThat(LookupPath.of(QUERY.select(CallProperty.MEDIA_STATE, CallProperty.STATE)
                        .expand(CallRelationship.AUDIO_ROUTING_GROUPS)))
                .isEqualTo("/communications/calls/1?$select=id,state,mediaState&$expand=audioRoutingGroups");
        assertThat(LookupPath.of(QUERY.expand(CallRelationship.PARTICIPANTS)))
                .isEqualTo("/communications/calls/1?$expand=participants");
    }

    @Test
    void any_id_is_one_path_segment_and_survives_a_round_trip() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);

        for (int i = 0; i < 5_000; i++) {
            CallId id = id(random);
            String path = LookupPath.of(CallQuery.of(id));

            assertThat(path).as(id.value()).matches("/communications/calls/([A-Za-z0-9._~-]|%[0-9A-F]{2})+");
            assertThat(LookupPath.parse(path).id()).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "é, %C3%A9",
                "19:x@thread.v2, 19%3Ax%40thread.v2",
                "a;b, a%3Bb",
                "a+b, a%2Bb",
                "a&b=c, a%26b%3Dc",
                "`a,b:c@d`, a%2Cb%3Ac%40d",
                "a💬, a%F0%9F%92%AC",
                "..., ...",
                "a.-_~, a.-_~"
            })
    void characters_that_a_segment_cannot_have_are_encoded(String text, String segment) {
        assertThat(LookupPath.of(CallQuery.of(CallId.of(text)))).isEqualTo("/communications/calls/" + segment);
    }

    @ParameterizedTest
    @EnumSource
    void every_property_is_parsed_by_its_name(CallProperty property) {
        CallQuery query = QUERY.select(property);

        Set<CallProperty> asked = EnumSet.of(property, CallProperty.ID);
        assertThat(LookupPath.parse(LookupPath.of(query)).select()).isEqualTo(asked);
    }

    @ParameterizedTest
    @EnumSource
    void every_relationship_is_parsed_by_its_name(CallRelationship relationship) {
        CallQuery query = QUERY.expand(relationship);

        assertThat(LookupPath.parse(LookupPath.of(query))).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$select=id,state&$expand=participants",
                "%24select=id%2Cstate&%24expand=participants",
                "$expand=participants&$select=state,+id&$top=5",
                "$select=id%20,state&$expand=%70articipants&&x=%zz&=",
            })
    void options_may_be_encoded_and_come_in_any_order(String options) {
        CallQuery query = LookupPath.parse("/communications/calls/1?" + options);

        assertThat(query)
                .isEqualTo(new CallQuery(
                        CallId.of("1"),
                        Set.of(CallProperty.ID, CallProperty.STATE),
                        Set.of(CallRelationship.PARTICIPANTS),
                        Optional.empty()));
    }

    @Test
    void a_star_selects_all_properties_or_expands_all_relationships() {
        CallQuery query = LookupPath.parse("/communications/calls/1?$select=*&$expand=*");

        assertThat(query.select()).isEmpty();
        assertThat(query.expand()).containsExactly(CallRelationship.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$select=id,participants,state&$expand=participants | ID,STATE",
                "$select=operations,%20audioRoutingGroups            | ID",
                "$select=*,contentSharingSessions                    |"
            })
    void a_selected_relationship_adds_no_items(String options, String properties) {
        CallQuery query = LookupPath.parse("/communications/calls/1?" + options);

        assertThat(query.select()).extracting(CallProperty::name).isEqualTo(names(properties));
    }

    private static List<String> names(String list) {
        return list == null ? List.of() : List.of(list.split(","));
    }

    @Test
    void a_plus_is_a_space_among_the_options_alone() {
        assertThat(LookupPath.parse("/communications/calls/a+b").id()).isEqualTo(CallId.of("a+b"));
        assertThatThrownBy(() -> LookupPath.parse("/communications/calls/a%20b"))
                .hasMessageContaining("U+0020 at index 1");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/, path: expected",
                "/communications/calls, path: expected",
                "/communications/callS/1, path: expected",
                "/communications/calls/, call id is blank",
                "/communications/calls/., call id is a relative path",
                "/communications/calls/%2e%2E, call id is a relative path",
                "/communications/calls/1/, call id contains an invalid character",
                "/communications/calls/1/participants, call id contains an invalid character",
                "/communications/calls/a%2Fb, call id contains an invalid character",
                "/communications/calls/a%5cb, call id contains an invalid character",
                "/communications/calls/a%00, call id contains an invalid character",
                "/communications/calls/a%, not percent-encoded: a%",
                "/communications/calls/a%2, not percent-encoded: a%2",
                "/communications/calls/a%zz, not percent-encoded: a%zz",
                "/communications/calls/a%４１, not percent-encoded: a%４１",
                "/communications/calls/é, not percent-encoded: é",
                "/communications/calls/a\u0080, not percent-encoded: a",
                "/communications/calls/%C0%AF, not UTF-8 in %C0%AF",
                "/communications/calls/%ED%A0%80, not UTF-8 in %ED%A0%80",
                "/communications/calls/%E2%82, not UTF-8 in %E2%82",
                "/communications/calls/1?$select=, Could not find a property named '' on type 'microsoft.graph.call'.",
                "/communications/calls/1?$select, Could not find a property named ''",
                "`/communications/calls/1?$select=id,`, Could not find a property named ''",
                "`/communications/calls/1?$select=participants,`, Could not find a property named ''",
                "/communications/calls/1?$select=Participants, Could not find a property named 'Participants'",
                "/communications/calls/1?$select=State, Could not find a property named 'State'",
                "/communications/calls/1?$select=nothing, Could not find a property named 'nothing'",
                "/communications/calls/1?$expand=state, Could not find a property named 'state'",
                "/communications/calls/1?$expand=participants($top=1), Could not find a property named 'participants($top=1)'",
                "/communications/calls/1?$select=id&%24select=id, query option $select is given twice",
                "/communications/calls/1?$top=1&$top=1, query option $top is given twice",
                "/communications/calls/1?$select=%, not percent-encoded: %"
            })
    void a_path_that_is_not_a_lookup_is_refused(String path, String message) {
        assertThatThrownBy(() -> LookupPath.parse(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    /** Of all that an id may hold, with what means something in a path or a query more often. */
    private static CallId id(RandomGenerator random) {
        while (true) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(1, 20); i > 0; i--) {
                String telling = " ;+&=.,:@!$'()*~-_[]\"<>^`{|}";
                switch (random.nextInt(4)) {
                    case 0 -> text.append(telling.charAt(random.nextInt(telling.length())));
                    case 1 -> text.append((char) random.nextInt(' ', '\u007f'));
                    case 2 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                    default -> text.append("💬");
                }
            }
            try {
                return CallId.of(text.toString());
            } catch (IllegalArgumentException anotherOne) {
                continue;
            }
        }
    }
}
