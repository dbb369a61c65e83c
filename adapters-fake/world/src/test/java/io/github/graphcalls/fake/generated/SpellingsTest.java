package io.github.graphcalls.fake.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.Spelling;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** Whatever a call holds, its document in other spellings is read as the same call. */
class SpellingsTest {

    @Test
    void generated_calls_are_read_equal_in_all_spellings() {
        GeneratedCalls.of(11, 1_500).withUnknownContent().stream().forEach(call -> {
            byte[] document =
                    CallDocuments.write(call, EnumSet.complementOf(EnumSet.of(Spelling.UNKNOWN_WORDS_HIDDEN)));
            Call expected =
                    CallDocuments.read(CallDocuments.write(call)).toOptional().orElseThrow();

            assertThat(CallDocuments.read(document).toOptional()).contains(expected);
        });
    }
}
