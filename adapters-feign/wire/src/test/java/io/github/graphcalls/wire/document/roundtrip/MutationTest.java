package io.github.graphcalls.wire.document.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.Documents;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents with bytes changed, left out, doubled and swapped at random. */
@Tag("slow")
class MutationTest {

    private static final int ROUNDS = 10_000;
    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");
    private static final byte[] TELLING = Documents.bytes("{}[]\",:\\u0d8tfn-.eE90@#\u0000\u007f \n");

    @ParameterizedTest
    @ValueSource(strings = {"peer-to-peer.json", "group.json"})
    void a_mutated_document_is_a_call_or_malformed(String sample) {
        byte[] document = Documents.bytes(Documents.sample(sample));

        for (long seed = 0; seed < ROUNDS; seed++) {
            checkMutant(document, RANDOM.create(seed), sample + ", seed " + seed);
        }
    }

    @Test
    void any_bytes_are_a_call_or_malformed() throws Exception {
        for (long seed = 0; seed < ROUNDS; seed++) {
            RandomDocuments documents = new RandomDocuments(RANDOM.create(seed), true);
            byte[] document = Documents.TREES.writeValueAsBytes(documents.call());

            checkMutant(document, RANDOM.create(-seed), "seed " + seed);
        }
    }

    private static void checkMutant(byte[] document, RandomGenerator random, String name) {
        byte[] mutant = document;
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            mutant = mutate(mutant, random);
        }
        try {
            Documents.outcome(mutant).toOptional().ifPresent(MutationTest::comesBack);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(name, e);
        }
    }

    private static void comesBack(Call call) {
        assertThat(Documents.call(CallDocuments.writeText(call))).isEqualTo(call);
    }

    private static byte[] mutate(byte[] document, RandomGenerator random) {
        int at = random.nextInt(document.length);
        int end = Math.min(document.length, at + random.nextInt(1, 40));
        byte[] copy = document.clone();
        return switch (random.nextInt(5)) {
            case 0 -> set(copy, at, (byte) random.nextInt(256));
            case 1 -> set(copy, at, TELLING[random.nextInt(TELLING.length)]);
            case 2 -> joined(Arrays.copyOf(copy, at), Arrays.copyOfRange(copy, end, copy.length));
            case 3 -> joined(Arrays.copyOf(copy, end), Arrays.copyOfRange(copy, at, copy.length));
            default -> set(copy, at, copy[random.nextInt(copy.length)]);
        };
    }

    private static byte[] set(byte[] document, int at, byte unit) {
        document[at] = unit;
        return document;
    }

    private static byte[] joined(byte[] start, byte[] rest) {
        byte[] joined = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, joined, start.length, rest.length);
        return joined;
    }
}
