package io.github.graphcalls.contract.rules.call;

import static io.github.graphcalls.contract.rules.Outcomes.assertFound;
import static io.github.graphcalls.contract.rules.Outcomes.found;
import static io.github.graphcalls.contract.specimen.Specimens.INCOMING;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING_WITH_PARTICIPANTS;
import static io.github.graphcalls.contract.specimen.Specimens.NEW_PARTS;
import static io.github.graphcalls.contract.specimen.Specimens.NEW_PARTS_WITH_OPERATIONS;
import static io.github.graphcalls.contract.specimen.Specimens.NEW_PARTS_WITH_PARTICIPANTS;
import static io.github.graphcalls.contract.specimen.Specimens.NO_GUID;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.CallProperty;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Outcomes;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.specimen.Specimen;
import io.github.graphcalls.contract.specimen.Specimens;
import io.github.graphcalls.contract.world.GraphReply;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Tag;

/** Nothing is lost between a document and a call, whatever the default locale and charset of the JVM are. */
@Tag(RuleGroup.LOCALE)
@Source("OData JSON 4.01, 4.5 (unknown members); RFC 8259, 8.1 (UTF-8); FACTS.md#undeclared-members")
public abstract class FidelityRules extends RuleGroup {

    /** For the contract. */
    protected FidelityRules() {}

    private static final String LETTERS = "\u00e9\u20ac\ud83d\udcde\u0130e\u0301";

    @Rule(68)
    void unknown_members_within_nested_objects_are_kept() {
        assertFound(lookup.find(NEW_PARTS.query()), NEW_PARTS.answer());
    }

    @Rule(value = 97, needs = Capability.EXPAND)
    void unknown_members_within_the_items_of_a_relationship_are_kept() {
        for (Specimen specimen : List.of(NEW_PARTS_WITH_PARTICIPANTS, NEW_PARTS_WITH_OPERATIONS)) {
            assertFound(lookup.find(specimen.query()), specimen.answer(), specimen);
        }
    }

    @Rule(value = 69, needs = Capability.HTTP)
    void no_character_is_lost_at_the_borders_of_buffers_and_chunks() {
        for (int shift = 0; shift < 4; shift++) {
            GraphReply reply = GraphReply.document(withSubject("x".repeat(shift) + LETTERS.repeat(20_000)));
            GraphReply little = reply.withBody(withSubject("x".repeat(shift) + LETTERS.repeat(40)));
            for (GraphReply each : List.of(
                    reply,
                    reply.with("Content-Type", "application/json"),
                    reply.inChunks(4_093, Duration.ZERO),
                    little.inChunks(1, Duration.ZERO))) {
                world.graph().answerAlways(each);

                String found = found(lookup.find(NO_GUID.query())).subject().orElse("");

                assertThat(each.body().contains("\"" + found + "\""))
                        .as(
                                "the subject of %s bytes is the one that was sent",
                                each.body().length())
                        .isTrue();
            }
        }
    }

    private static String withSubject(String subject) {
        return "{\"id\":\"" + NO_GUID.query().id() + "\",\"subject\":\"" + subject + "\"}";
    }

    @Rule(70)
    void the_default_locale_and_time_zone_change_nothing() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
                for (Specimen specimen : List.of(INCOMING, MEETING, NO_GUID, NEW_PARTS)) {
                    assertFound(lookup.find(specimen.query()), specimen.answer(), specimen);
                }
                if (adapter.can(Capability.SELECT)) {
                    for (CallProperty property : CallProperty.values()) {
                        assertFound(
                                lookup.find(INCOMING.query().select(property)),
                                INCOMING.query().select(property).applyTo(INCOMING.answer()));
                    }
                }
                if (adapter.can(Capability.EXPAND)) {
                    assertFound(lookup.find(MEETING_WITH_PARTICIPANTS.query()), MEETING_WITH_PARTICIPANTS.answer());
                }
                if (adapter.can(Capability.HTTP)) {
                    Outcomes.assertDatedWait(world, lookup);
                    world.graph().answerAsUsual();
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Rule(92)
    void a_call_whose_id_is_no_guid_is_found() {
        assertFound(lookup.find(NO_GUID.query()), NO_GUID.answer());
        assertThat(found(lookup.find(NO_GUID.query())).id())
                .isEqualTo(NO_GUID.query().id());
        assertThat(Specimens.ALL).contains(NO_GUID);
    }
}
