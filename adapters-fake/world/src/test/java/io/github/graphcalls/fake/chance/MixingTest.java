package io.github.graphcalls.fake.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MixingTest {

    private static final long SEED = 20260101;

    @Test
    void mixing_is_the_splitmix64_of_the_jdk() {
        SplittableRandom reference = new SplittableRandom(SEED);

        for (int i = 0; i < 100; i++) {
            assertThat(Mixing.mix(SEED + i * 0x9e3779b97f4a7c15L)).isEqualTo(reference.nextLong());
        }
    }

    @Test
    void unmixing_inverts_mixing() {
        LongStream edges = LongStream.of(0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE);

        LongStream.concat(edges, new SplittableRandom(SEED).longs(10_000))
                .forEach(number -> assertThat(Mixing.unmix(Mixing.mix(number))).isEqualTo(number));
    }

    @Test
    void another_seed_or_key_gives_other_bits() {
        assertThat(LongStream.of(
                        Mixing.mix(1, 2),
                        Mixing.mix(2, 1),
                        Mixing.mix(1, 3),
                        Mixing.mix(Mixing.mix(1, 2), 3),
                        Mixing.mix(Mixing.mix(1, 3), 2),
                        Mixing.mix(1, ""),
                        Mixing.mix(1, "a"),
                        Mixing.mix(1, "aa"),
                        Mixing.mix(2, "a")))
                .doesNotHaveDuplicates();
    }

    @Test
    void bounded_numbers_reach_their_bounds_and_stay_within_them() {
        assertThat(Mixing.below(0, 7)).isZero();
        assertThat(Mixing.below(-1, 7)).isEqualTo(6);
        assertThat(Mixing.below(-1, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE - 1);

        int[] drawn = new int[7];
        for (int i = 0; i < 70_000; i++) {
            drawn[Mixing.below(Mixing.mix(SEED, i), drawn.length)]++;
        }
        assertThat(Arrays.stream(drawn)).allMatch(count -> count > 9_500 && count < 10_500);
    }
}
