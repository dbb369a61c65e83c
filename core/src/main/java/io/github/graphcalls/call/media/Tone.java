package io.github.graphcalls.call.media;

/** A DTMF tone. */
public enum Tone {
    /** The key 0. */
    TONE0,
    /** The key 1. */
    TONE1,
    /** The key 2. */
    TONE2,
    /** The key 3. */
    TONE3,
    /** The key 4. */
    TONE4,
    /** The key 5. */
    TONE5,
    /** The key 6. */
    TONE6,
    /** The key 7. */
    TONE7,
    /** The key 8. */
    TONE8,
    /** The key 9. */
    TONE9,
    /** The star key. */
    STAR,
    /** The pound key. */
    POUND,
    /** The key A. */
    A,
    /** The key B. */
    B,
    /** The key C. */
    C,
    /** The key D. */
    D,
    /** A flash of the hook. */
    FLASH
}
