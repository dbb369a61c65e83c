package io.github.graphcalls.wire.document;

/**
 * A spelling of Graph that differs from its documentation. All are read like the documented one, except
 * {@link #UNKNOWN_WORDS_HIDDEN}.
 */
public enum Spelling {
    /** The numbers of a result are strings (fact 3.4). */
    NUMBERS_AS_STRINGS,
    /** A result has {@code subCode} for {@code subcode} (fact 3.4). */
    SUB_CODE,
    /** The known words of enumerations begin with a capital (fact 8.3). */
    CAPITALISED_WORDS,
    /** The code of an error is {@code UnknownError}, and its message is a JSON document with code and message (fact 4.7). */
    ERRORS_ENCODED_TWICE,
    /** An unknown word is {@code unknownFutureValue}, if its enumeration has that word (fact 2.15). */
    UNKNOWN_WORDS_HIDDEN
}
