package io.github.graphcalls.fake.chance;

/**
 * Random numbers as a pure function of a seed and a key: no number depends on those drawn before. The algorithm is written out
 * here so that it is the same on any JDK: the finaliser of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom
 * number generators", with Stafford's constants), a bijection of the 64-bit numbers. Allocates nothing. Not for secrets.
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
     * Mixes the bits of a number. Different numbers give different results.
     *
     * @param number any number
     * @return 64 random bits
     */
    public static long mix(long number) {
        long z = number + GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * FIRST;
        z = (z ^ (z >>> 27)) * SECOND;
        return z ^ (z >>> 31);
    }

    /**
     * Inverts {@link #mix(long)}.
     *
     * @param mixed a mixed number
     * @return the number before mixing
     */
    public static long unmix(long mixed) {
        long z = (mixed ^ (mixed >>> 31) ^ (mixed >>> 62)) * SECOND_INVERSE;
        z = (z ^ (z >>> 27) ^ (z >>> 54)) * FIRST_INVERSE;
        return (z ^ (z >>> 30) ^ (z >>> 60)) - GOLDEN_GAMMA;
    }

    /**
     * Returns the random bits of a seed and a numeric key, such as an index. Chain calls for several keys.
     *
     * @param seed the seed, or the bits of another key
     * @param key the key
     * @return 64 random bits
     */
    public static long mix(long seed, long key) {
        return mix(mix(seed) ^ key);
    }

    /**
     * Returns the random bits of a seed and a string key, such as the key of a call id.
     *
     * @param seed the seed, or the bits of another key
     * @param key the key
     * @return 64 random bits
     */
    public static long mix(long seed, String key) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        return mix(seed, hash);
    }

    /**
     * Converts random bits to an integer.
     *
     * @param bits random bits
     * @param bound the upper bound, exclusive, at least 1
     * @return a number from 0 to below the bound
     */
    public static int below(long bits, int bound) {
        return (int) ((bits >>> 32) * bound >>> 32);
    }
}
