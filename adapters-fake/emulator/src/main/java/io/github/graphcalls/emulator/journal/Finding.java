package io.github.graphcalls.emulator.journal;

/** What a careful client would not have done. */
public enum Finding {
    /** The {@code client-request-id} came before: each attempt should have its own (fact 5.7). */
    CLIENT_REQUEST_ID_REPEATED("client-request-id repeated"),
    /** There was no bearer token. */
    TOKEN_MISSING("token missing"),
    /** The same was asked before the {@code Retry-After} of its last answer was over (fact 5.4). */
    RETRY_TOO_EARLY("retry too early");

    private final String text;

    Finding(String text) {
        this.text = text;
    }

    /**
     * The finding in words.
     *
     * @return a few words
     */
    public String text() {
        return text;
    }
}
