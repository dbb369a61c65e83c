package io.github.graphcalls.examples.cli.shell;

/** What a run tells the script that started it. The higher, the worse. */
public final class ExitCode {

    /** Found; all documents shown; help told. */
    public static final int FOUND = 0;
    /** Wrong usage or settings, an unreadable file, or a request that Graph refused as wrong. */
    public static final int USAGE_OR_REJECTED = 2;
    /** Not found: whether the call service itself reported this is in the message, not in the code. */
    public static final int NOT_FOUND = 3;
    /** Denied. */
    public static final int DENIED = 4;
    /** Throttled, unavailable, timed out, or anything unexpected. */
    public static final int UNAVAILABLE = 5;
    /** The answer or a document is no call, or there is no document at all. */
    public static final int MALFORMED = 6;

    private ExitCode() {}
}
