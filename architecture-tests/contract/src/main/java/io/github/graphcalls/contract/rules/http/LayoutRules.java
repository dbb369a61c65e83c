package io.github.graphcalls.contract.rules.http;

import static io.github.graphcalls.contract.rules.Outcomes.assertFound;
import static io.github.graphcalls.contract.rules.Outcomes.found;
import static io.github.graphcalls.contract.specimen.Specimens.MEETING;
import static io.github.graphcalls.contract.specimen.Specimens.NO_GUID;
import static io.github.graphcalls.contract.specimen.Specimens.PEER_TO_PEER;
import static io.github.graphcalls.contract.specimen.Specimens.TERMINATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.media.CallTranscriptionInfo;
import io.github.graphcalls.contract.Capability;
import io.github.graphcalls.contract.rules.Rule;
import io.github.graphcalls.contract.rules.RuleGroup;
import io.github.graphcalls.contract.rules.Source;
import io.github.graphcalls.contract.specimen.GraphDocuments;
import io.github.graphcalls.contract.specimen.Specimen;
import io.github.graphcalls.contract.world.GraphReply;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;

/** One document, written in several manners, is one call. */
@Tag(RuleGroup.LOCALE)
@Source("RFC 8259 (JSON)")
public abstract class LayoutRules extends RuleGroup {

    /** For the contract. */
    protected LayoutRules() {}

    private static final String TIME = "2026-03-01T09:30:00.1234567+02:00";

    @Rule(value = 113, needs = Capability.HTTP)
    void the_layout_of_a_document_changes_nothing() {
        for (Specimen specimen : List.of(PEER_TO_PEER, TERMINATED)) {
            String document = specimen.document();
            for (String written : List.of(
                    GraphDocuments.onOneLine(document),
                    GraphDocuments.reversed(document),
                    document.replace("\n", "\r\n\t") + " \n",
                    document.replace("/", "\\/"),
                    escaped(document, false),
                    escaped(document, true))) {
                assertReads(specimen, GraphReply.document(written));
            }
        }
    }

    @Rule(value = 114, needs = Capability.HTTP, source = "OData JSON 4.01, 7.1 (DateTimeOffset); RFC 3339, 5.6")
    void a_time_keeps_its_offset_and_its_decimals() {
        for (String time : List.of(
                "2026-03-01T09:30:00Z",
                "2026-03-01T09:30:00-08:00",
                "2026-03-01T09:30:00.1Z",
                "2026-12-31T23:59:59.999999999+05:30")) {
            LookupOutcome outcome =
                    answered(MEETING, GraphReply.document(MEETING.document().replace(TIME, time)));

            assertThat(found(outcome, time).transcription().flatMap(CallTranscriptionInfo::lastModifiedDateTime))
                    .as("the time of a transcription, sent as %s", time)
                    .hasValue(OffsetDateTime.parse(time));
        }
    }

    @Rule(value = 115, needs = Capability.HTTP)
    void an_empty_string_is_kept() {
        String document = "{\"id\":\"" + NO_GUID.query().id() + "\",\"subject\":\"\"}";

        assertThat(found(answered(NO_GUID, GraphReply.document(document))).subject())
                .as("the subject, sent as an empty string")
                .hasValue("");
    }

    private void assertReads(Specimen specimen, GraphReply reply) {
        String shown = "%.60s, %s".formatted(GraphDocuments.onOneLine(reply.body()), reply.headers());
        assertFound(answered(specimen, reply), specimen.answer(), shown);
    }

    private LookupOutcome answered(Specimen specimen, GraphReply reply) {
        world.graph().answerAlways(reply);
        return lookup.find(specimen.query());
    }

    /** Writes every letter beyond ASCII as RFC 8259, 7 allows: in hexadecimal digits of either case. */
    private static String escaped(String document, boolean upperCase) {
        return document.chars()
                .mapToObj(each -> each < 128 ? "" + (char) each : "\\u" + hex(each, upperCase))
                .collect(Collectors.joining());
    }

    private static String hex(int unit, boolean upperCase) {
        String hex = "%04x".formatted(unit);
        return upperCase ? hex.toUpperCase(Locale.ROOT) : hex;
    }
}
