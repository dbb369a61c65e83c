package io.github.graphcalls.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.graphcalls.call.Call;
import io.github.graphcalls.call.CallId;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.Found;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.Malformed;
import io.github.graphcalls.wire.document.CallDocuments;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;

/** What several fuzz tests check, without an assertion library: its own code would be most of what is executed. */
final class Inputs {

    static final Instant NOW = Instant.parse("2026-02-03T12:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);
    static final CallId ID = CallId.of("2f1a1100-b174-40a0-aba7-0b405e01ed92");

    private static final int MAX_MESSAGE_LENGTH = 2000;

    private Inputs() {}

    /** The first line of an input, without its end; the rest is {@link #body}. */
    static String firstLine(byte[] input) {
        return new String(input, 0, endOfFirstLine(input), UTF_8);
    }

    /** All that stands behind the first line of an input. */
    static byte[] body(byte[] input) {
        int from = Math.min(input.length, endOfFirstLine(input) + 1);
        return Arrays.copyOfRange(input, from, input.length);
    }

    /** What the first byte of an input selects: the digit 0 selects the first of the choices. */
    @SafeVarargs
    static <T> T selected(byte[] input, T... choices) {
        return choices[Math.floorMod(input.length == 0 ? 0 : input[0] - '0', choices.length)];
    }

    /** All that stands behind the first byte of an input. */
    static byte[] behindFirst(byte[] input) {
        return Arrays.copyOfRange(input, Math.min(input.length, 1), input.length);
    }

    private static int endOfFirstLine(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        return end;
    }

    static void check(boolean holds, String expected, Object found) {
        if (!holds) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }

    static void checkEqual(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }

    /** A message is one line of bounded length, whatever the input holds. */
    static void checkMessage(String message) {
        check(message != null && !message.isBlank(), "a message", message);
        check(message.length() <= MAX_MESSAGE_LENGTH, "a message of bounded length", message.length());
        check(message.chars().noneMatch(Character::isISOControl), "a message on one line", message);
    }

    /** A document is a call that is the same when it has been written and read, or it is malformed. */
    static void checkDocument(LookupOutcome outcome) {
        if (outcome instanceof Malformed malformed) {
            checkMessage(malformed.problem());
        } else {
            Call call = ((Found) outcome).call();
            byte[] written = CallDocuments.write(call);
            LookupOutcome read = CallDocuments.read(written);
            checkEqual(new Found(call, Diagnostics.NONE), read.withDiagnostics(Diagnostics.NONE));
            checkEqual(new String(written, UTF_8), CallDocuments.writeText(((Found) read).call()));
        }
    }
}
