package io.github.graphcalls.wire.document;

/**
 * A spelling of Graph that differs from its documentation. All are read like the documented one, except
 * {@link #UNKNOWN_WORDS_HIDDEN}.
 */
public enum Spelling {
    /** The numbers of a result are strings (FACTS.md#result-spelling). */
    NUMBERS_AS_STRINGS,
    /** A result has {@code subCode} for {@code subcode} (FACTS.md#result-spelling). */
    SUB_CODE,
    /** The known words of enumerations begin with a capital (FACTS.md#notification-casing). */
    CAPITALISED_WORDS,
    /**
     * The code of an error is {@code UnknownError}, and its message is a JSON document with code and message
     * (FACTS.md#double-encoded-errors).
     */
    ERRORS_ENCODED_TWICE,
    /** An unknown word is {@code unknownFutureValue}, if its enumeration has that word (FACTS.md#unknown-enum-members). */
    UNKNOWN_WORDS_HIDDEN
}
