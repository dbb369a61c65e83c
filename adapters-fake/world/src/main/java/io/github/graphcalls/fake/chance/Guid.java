package io.github.graphcalls.fake.chance;

import java.util.UUID;

/** Derives GUIDs of version 4 from random bits or names, in lower case with dashes. The same input gives the same GUID. */
public final class Guid {

    private static final long VERSION = 0x4000L;
    private static final long VARIANT = 2L << 62;

    private Guid() {}

    /**
     * Derives a GUID from random bits.
     *
     * @param bits the random bits
     * @return the GUID
     */
    public static String of(long bits) {
        long high = Mixing.mix(bits, 0) & ~0xF000L | VERSION;
        long low = Mixing.mix(bits, 1) & ~(3L << 62) | VARIANT;
        return new UUID(high, low).toString();
    }

    /**
     * Derives a GUID from a name.
     *
     * @param kind the kind of object, such as {@code user}
     * @param name the name of the object
     * @return the GUID, always the same for the same kind and name
     */
    public static String of(String kind, String name) {
        return of(Mixing.mix(Mixing.mix(0, kind), name));
    }
}
