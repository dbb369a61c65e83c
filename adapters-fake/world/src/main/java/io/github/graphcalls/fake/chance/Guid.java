package io.github.graphcalls.fake.chance;

import java.nio.charset.StandardCharsets;

/** GUIDs of version 4 that are drawn rather than made up: in lower case and with dashes, the same each time. */
public final class Guid {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final long VERSION = 0x4000L;
    private static final long VARIANT = 2L << 62;

    private Guid() {}

    /**
     * Writes what was drawn as a GUID.
     *
     * @param bits what was drawn
     * @return the GUID
     */
    public static String of(long bits) {
        long high = Mixing.mix(bits, 0) & ~0xF000L | VERSION;
        long low = Mixing.mix(bits, 1) & ~(3L << 62) | VARIANT;
        byte[] text = new byte[36];
        int place = 0;
        for (int digit = 0; digit < 32; digit++) {
            if (digit == 8 || digit == 12 || digit == 16 || digit == 20) {
                text[place++] = '-';
            }
            long half = digit < 16 ? high : low;
            text[place++] = HEX[(int) (half >>> (60 - 4 * (digit & 15))) & 15];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /**
     * The GUID that something of a name has wherever it occurs.
     *
     * @param kind what it is
     * @param name its name
     * @return always the same GUID for the same kind and name
     */
    public static String of(String kind, String name) {
        return of(Mixing.mix(Mixing.mix(0, kind), name));
    }
}
