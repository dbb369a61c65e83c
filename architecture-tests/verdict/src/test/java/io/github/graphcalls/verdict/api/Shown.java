package io.github.graphcalls.verdict.api;

import java.util.List;

/** A specimen with public, protected and hidden members. */
public class Shown {
    public static final int CONSTANT = 1;
    int hidden;

    protected <T extends Comparable<T>> T at(List<? extends T> places) {
        return places.get(hidden);
    }

    void concealed() {}

    /** Hidden, since it is not public. */
    static final class Inner {
        private Inner() {}

        /** Hidden, since the enclosing type is not public. */
        public static final class Innermost {}
    }
}
