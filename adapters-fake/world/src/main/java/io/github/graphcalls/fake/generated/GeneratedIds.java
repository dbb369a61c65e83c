package io.github.graphcalls.fake.generated;

import io.github.graphcalls.call.CallId;
import io.github.graphcalls.fake.chance.Mixing;
import java.util.HexFormat;

/**
 * Converts indexes to ids and back, without a table. An id contains its mixed index and 40 check bits, so that another id is
 * not taken for one of these. It has the form of real ids: a dashed GUID whose first group matches {@code ..1f..00}
 * (FACTS.md#call-ids).
 */
final class GeneratedIds {

    private static final int DIGITS = 32;
    private static final HexFormat HEX = HexFormat.of();

    private final long key;
    private final int size;

    GeneratedIds(long seed, int size) {
        this.key = Mixing.mix(seed, "id");
        this.size = size;
    }

    CallId of(int index) {
        return CallId.of(text(Mixing.mix(index ^ key)));
    }

    /** Returns the index of an id, or -1 if it is not one of these. */
    int indexOf(CallId id) {
        String digits = id.key();
        if (digits.length() != DIGITS || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            return -1;
        }
        long mixed = bits(digits, 8, 12) << 48
                | bits(digits, 13, 16) << 36
                | bits(digits, 17, 20) << 24
                | bits(digits, 20, 26);
        long index = Mixing.unmix(mixed) ^ key;
        return index >= 0 && index < size && of((int) index).key().equals(digits) ? (int) index : -1;
    }

    private static long bits(String digits, int from, int to) {
        return HexFormat.fromHexDigitsToLong(digits, from, to);
    }

    private static String text(long mixed) {
        long check = Mixing.mix(mixed);
        return HEX.toHexDigits(check, 2)
                + "1f"
                + HEX.toHexDigits(check >>> 8 & 0x3f, 2)
                + "00-"
                + HEX.toHexDigits(mixed >>> 48, 4)
                + "-4"
                + HEX.toHexDigits(mixed >>> 36, 3)
                + "-"
                + HEX.toHexDigits(8 | check >>> 14 & 3, 1)
                + HEX.toHexDigits(mixed >>> 24, 3)
                + "-"
                + HEX.toHexDigits(mixed, 6)
                + HEX.toHexDigits(check >>> 16, 6);
    }
}
