package io.github.graphcalls.rules;

import static io.github.graphcalls.rules.RuleViolations.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.stray.OutsideTheWire;
import io.github.graphcalls.wire.document.codec.Codec;
import io.github.graphcalls.wire.specimen.WireSpecimens.KnowingGuice;
import io.github.graphcalls.wire.specimen.WireSpecimens.Reader;
import io.github.graphcalls.wire.specimen.WireSpecimens.ShowingJackson;
import io.github.graphcalls.wire.specimen.WireSpecimens.UsingTheCodec;
import io.github.graphcalls.wire.specimen.WireSpecimens.WordsModule;
import org.junit.jupiter.api.Test;

class WireRulesTest {

    @Test
    void the_wire_uses_the_core_and_jackson() {
        assertThat(violations(WireRules.KNOWS_THE_CORE_AND_JACKSON, Reader.class, WordsModule.class))
                .isEmpty();

        assertThat(violations(WireRules.KNOWS_THE_CORE_AND_JACKSON, KnowingGuice.class))
                .containsExactly("Field <KnowingGuice.injector> has type <com.google.inject.Injector>");
    }

    @Test
    void jackson_is_in_public_signatures_of_modules_only() {
        assertThat(violations(WireRules.SHOWS_JACKSON_IN_ITS_MODULE_ONLY, Reader.class, WordsModule.class))
                .isEmpty();

        assertThat(violations(WireRules.SHOWS_JACKSON_IN_ITS_MODULE_ONLY, ShowingJackson.class))
                .containsExactly("Method <ShowingJackson.tree()> shows com.fasterxml.jackson.databind.JsonNode");
    }

    @Test
    void the_codec_may_show_jackson_and_is_used_by_the_wire_alone() {
        assertThat(violations(WireRules.SHOWS_JACKSON_IN_ITS_MODULE_ONLY, Codec.class))
                .isEmpty();
        assertThat(violations(WireRules.KEEPS_ITS_CODEC, Codec.class, UsingTheCodec.class))
                .isEmpty();

        assertThat(violations(WireRules.KEEPS_ITS_CODEC, Codec.class, OutsideTheWire.class))
                .singleElement()
                .asString()
                .contains("OutsideTheWire");
    }
}
