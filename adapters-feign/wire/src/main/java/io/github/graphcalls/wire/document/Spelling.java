package io.github.graphcalls.wire.document;

/**
 * A spelling in which Graph has been seen to write what its documentation writes otherwise. Each is read as the usual one, but for
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
    /** A word that its enumeration does not have is {@code unknownFutureValue}, where the enumeration has that word (fact 2.15). */
    UNKNOWN_WORDS_HIDDEN
}
