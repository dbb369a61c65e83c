package io.github.graphcalls.examples.cli;

/** What a run tells the script that started it. The higher, the worse. */
final class ExitCode {

    static final int FOUND = 0;
    static final int USAGE_OR_REJECTED = 2;
    static final int NOT_FOUND = 3;
    static final int DENIED = 4;
    static final int UNAVAILABLE = 5;
    static final int MALFORMED = 6;

    private ExitCode() {}
}
