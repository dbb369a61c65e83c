package io.github.graphcalls.verdict.api;

import java.util.List;

/** A specimen of which a stranger sees a part. */
public class Shown {
    public static final int CONSTANT = 1;
    int hidden;

    protected <T extends Comparable<T>> T at(List<? extends T> places) {
        return places.get(hidden);
    }

    void concealed() {}

    /** Nobody sees this. */
    static final class Inner {
        private Inner() {}

        /** Nor this, for what is around it. */
        public static final class Innermost {}
    }
}
