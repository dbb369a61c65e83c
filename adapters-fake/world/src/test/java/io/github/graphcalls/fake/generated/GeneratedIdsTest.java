package io.github.graphcalls.fake.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedIdsTest {

    private static final int MANY = 100_000;
    private final GeneratedCalls calls = GeneratedCalls.of(42, MANY);

    @Test
    void every_index_has_its_own_id_and_is_found_by_it() {
        GeneratedIds ids = new GeneratedIds(42, MANY);
        Set<CallId> seen = new HashSet<>();

        for (int index = 0; index < MANY; index++) {
            CallId id = ids.of(index);
            assertThat(ids.indexOf(id)).isEqualTo(index);
            seen.add(id);
        }

        assertThat(seen).hasSize(MANY);
    }

    @Test
    void an_id_has_the_form_of_real_ids() {
        assertThat(IntStream.range(0, 1000).mapToObj(calls::id))
                .allSatisfy(id -> assertThat(id.value())
                        .matches("[0-9a-f]{2}1f[0-9a-f]{2}00-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }

    @Test
    void a_call_is_found_by_any_spelling_of_its_id() {
        Call call = calls.get(4711);
        String id = call.id().value();

        assertThat(calls.find(CallId.of(id))).contains(call);
        assertThat(calls.find(CallId.of(id.replace("-", "").toUpperCase(Locale.ROOT))))
                .contains(call);
    }

    @Test
    void an_id_that_differs_in_one_digit_finds_no_call() {
        String id = calls.id(7).value();

        for (int i = 0; i < id.length(); i++) {
            char other = id.charAt(i) == '0' ? '1' : '0';
            String changed = id.substring(0, i) + other + id.substring(i + 1);
            assertThat(calls.find(CallId.of(changed))).as(changed).isEmpty();
        }
        assertThat(calls.find(GeneratedCalls.of(43, MANY).id(7))).isEmpty();
        assertThat(calls.find(GeneratedCalls.of(42, MANY + 1).id(MANY))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unknown", "-", "+f1f0000-0000-4000-8000-000000000000", "xyz00000-0000-4000-8000-000000000000"})
    void an_id_of_another_form_finds_no_call(String id) {
        assertThat(calls.find(CallId.of(id))).isEmpty();
    }

    @Test
    void digits_outside_ascii_find_no_call() {
        String id = calls.id(7).value();

        assertThat(calls.find(CallId.of(id.replaceAll("[0-9]", "\uff11")))).isEmpty();
    }

    @Test
    void a_negative_size_and_an_index_out_of_bounds_are_refused() {
        assertThatThrownBy(() -> GeneratedCalls.of(1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("calls: expected at least 0, found -1");
        assertThatThrownBy(() -> calls.id(MANY)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> calls.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
