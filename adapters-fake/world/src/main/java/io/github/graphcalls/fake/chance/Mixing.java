package io.github.graphcalls.fake.chance;

/**
 * Chance as a function: what is drawn depends on a seed and on what it is drawn for, never on what was drawn before. The same
 * on any JDK, because it is written out here: the finaliser of SplitMix64 (Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators", with Stafford's constants), which maps the 64-bit numbers onto themselves one to one.
 * Nothing here allocates. Not fit for secrets.
 */
public final class Mixing {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final long FIRST = 0xbf58476d1ce4e5b9L;
    private static final long SECOND = 0x94d049bb133111ebL;
    private static final long FIRST_INVERSE = 0x96de1b173f119089L;
    private static final long SECOND_INVERSE = 0x319642b2d24d8ec3L;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Mixing() {}

    /**
     * Spreads a number over all numbers, one to one.
     *
     * @param number any number
     * @return 64 bits, each of which depends on all bits of the number
     */
    public static long mix(long number) {
        long z = number + GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * FIRST;
        z = (z ^ (z >>> 27)) * SECOND;
        return z ^ (z >>> 31);
    }

    /**
     * Undoes {@link #mix(long)}.
     *
     * @param mixed what came of it
     * @return the number that was mixed
     */
    public static long unmix(long mixed) {
        long z = (mixed ^ (mixed >>> 31) ^ (mixed >>> 62)) * SECOND_INVERSE;
        z = (z ^ (z >>> 27) ^ (z >>> 54)) * FIRST_INVERSE;
        return (z ^ (z >>> 30) ^ (z >>> 60)) - GOLDEN_GAMMA;
    }

    /**
     * What is drawn from a seed for a number, such as an index or a count; chain it for several.
     *
     * @param seed the seed, or what was drawn for something else
     * @param key what it is drawn for
     * @return 64 bits
     */
    public static long mix(long seed, long key) {
        return mix(mix(seed) ^ key);
    }

    /**
     * What is drawn from a seed for a text, such as the key of a call id.
     *
     * @param seed the seed, or what was drawn for something else
     * @param key what it is drawn for
     * @return 64 bits
     */
    public static long mix(long seed, String key) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        return mix(seed, hash);
    }

    /**
     * What was drawn, as a share.
     *
     * @param bits what was drawn
     * @return at least 0 and less than 1
     */
    public static double share(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }

    /**
     * What was drawn, as one of the first whole numbers.
     *
     * @param bits what was drawn
     * @param bound how many numbers there are, at least 1
     * @return at least 0 and less than the bound
     */
    public static int below(long bits, int bound) {
        return (int) ((bits >>> 32) * bound >>> 32);
    }
}
