package io.github.graphcalls.call.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ExtrasTest {

    @Test
    void members_are_copied_deeply() {
        List<Object> list = new ArrayList<>(List.of("a"));
        Map<String, Object> inner = new LinkedHashMap<>(Map.of("list", list));
        Map<String, Object> outer = new LinkedHashMap<>(Map.of("inner", inner));

        Extras extras = Extras.of(outer);
        list.add("b");
        inner.clear();
        outer.put("later", true);

        assertThat(extras.members()).isEqualTo(Map.of("inner", Map.of("list", List.of("a"))));
    }

    @Test
    void members_cannot_be_changed_at_any_depth() {
        Extras extras = Extras.of(Map.of("inner", Map.of("list", new ArrayList<>(List.of("a")))));
        Map<?, ?> inner = (Map<?, ?>) extras.members().get("inner");
        List<?> list = (List<?>) inner.get("list");

        assertThatThrownBy(() -> extras.members().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(inner::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void members_keep_nulls_and_their_order() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("z", null);
        members.put("a", Arrays.asList(null, 1));
        members.put("none", List.of());

        Extras extras = Extras.of(members);

        assertThat(extras.members().keySet()).containsExactly("z", "a", "none");
        assertThat(extras.members())
                .containsEntry("z", null)
                .containsEntry("a", Arrays.asList(null, 1L))
                .containsEntry("none", List.of());
    }

    @Test
    void each_whole_number_has_one_representation() {
        BigInteger beyond = BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE);

        Extras extras = Extras.of(Map.of(
                "byte",
                (byte) 1,
                "short",
                (short) 1,
                "int",
                1,
                "long",
                1L,
                "big",
                BigInteger.ONE,
                "most",
                BigInteger.valueOf(Long.MAX_VALUE),
                "least",
                BigInteger.valueOf(Long.MIN_VALUE),
                "beyond",
                beyond));

        assertThat(extras.members())
                .containsOnly(
                        Map.entry("byte", 1L),
                        Map.entry("short", 1L),
                        Map.entry("int", 1L),
                        Map.entry("long", 1L),
                        Map.entry("big", 1L),
                        Map.entry("most", Long.MAX_VALUE),
                        Map.entry("least", Long.MIN_VALUE),
                        Map.entry("beyond", beyond));
    }

    @Test
    void a_fraction_keeps_its_digits() {
        Extras extras = Extras.of(Map.of("double", 0.1, "float", 0.1f, "decimal", new BigDecimal("1.00")));

        assertThat(extras.members())
                .containsOnly(
                        Map.entry("double", new BigDecimal("0.1")),
                        Map.entry("float", new BigDecimal("0.1")),
                        Map.entry("decimal", new BigDecimal("1.00")));
    }

    @Test
    void a_value_of_another_kind_is_refused_with_its_place() {
        Map<String, ?> members = Map.of("a", Map.of("b", List.of(1, new AtomicLong())));

        assertThatThrownBy(() -> Extras.of(members))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("extra member a.b[1]: expected null, a string, a boolean, a finite number, "
                        + "a list or a map, found a java.util.concurrent.atomic.AtomicLong");
    }

    @Test
    void an_infinite_number_is_refused() {
        for (Number number : List.of(Double.NaN, Double.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY)) {
            assertThatThrownBy(() -> Extras.of(Map.of("n", number)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("extra member n: expected null");
        }
    }

    @Test
    void a_name_that_is_not_a_string_is_refused() {
        Map<String, Object> nameless = new LinkedHashMap<>();
        nameless.put(null, "x");

        assertThatThrownBy(() -> Extras.of(Map.of("a", Map.of(7, "x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("extra member a: expected a string for a name, found a java.lang.Integer");
        assertThatThrownBy(() -> Extras.of(nameless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("extra member expected a string for a name, found null");
    }

    @Test
    void extras_are_empty_without_a_member_and_a_type() {
        assertThat(Extras.of(Map.of())).isSameAs(Extras.NONE);
        assertThat(Extras.NONE.isEmpty()).isTrue();
        assertThat(Extras.NONE.withType("#x").isEmpty()).isFalse();
        assertThat(Extras.of(Map.of("a", 1)).isEmpty()).isFalse();
        assertThat(Extras.of(Map.of("a", 1))).doesNotHaveSameHashCodeAs(Extras.NONE);
    }

    @Test
    void extras_with_equal_members_and_types_are_equal() {
        Extras one = Extras.of(Map.of("a", 1)).withType("#microsoft.graph.playPromptOperation");

        assertThat(one)
                .isEqualTo(Extras.of(Map.of("a", 1L)).withType("#microsoft.graph.playPromptOperation"))
                .hasSameHashCodeAs(Extras.of(Map.of("a", 1L)).withType("#microsoft.graph.playPromptOperation"))
                .isNotEqualTo(Extras.of(Map.of("a", 1)))
                .isNotEqualTo(Extras.of(Map.of("a", 2)).withType("#microsoft.graph.playPromptOperation"));
        assertThat(one.type()).contains("#microsoft.graph.playPromptOperation");
    }

    @Test
    void extras_print_names_and_no_values() {
        Extras extras = Extras.of(Map.of("pass\nword", "hunter2")).withType("#x");

        assertThat(extras).hasToString("#x [pass\\u000aword]");
    }
}
