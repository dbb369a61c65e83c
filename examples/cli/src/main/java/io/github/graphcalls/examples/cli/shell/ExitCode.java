package io.github.graphcalls.examples.cli.shell;

/** The exit codes. A higher code is a worse result. */
public final class ExitCode {

    /** Found; all documents shown; help written. */
    public static final int FOUND = 0;
    /** Wrong usage or settings, an unreadable file, or a request that Graph rejected. */
    public static final int USAGE_OR_REJECTED = 2;
    /** Not found. The message says whether the call service itself reported this. */
    public static final int NOT_FOUND = 3;
    /** Denied. */
    public static final int DENIED = 4;
    /** Throttled, unavailable, timed out, or anything unexpected. */
    public static final int UNAVAILABLE = 5;
    /** The answer or a document is not a call, or there is no document. */
    public static final int MALFORMED = 6;

    /** The call ended before the state that was watched for. */
    public static final int NOT_REACHED = 7;
    /** Ctrl+C ended the command. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
