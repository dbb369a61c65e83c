package io.github.graphcalls.fake.script;

/**
 * Refuses a story that Graph's documented life cycle of a call does not allow. The message contains the step, the reason and
 * what is allowed instead.
 */
public final class ScriptException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int step;
    private final String problem;

    ScriptException(int step, String problem, String message) {
        super(message);
        this.step = step;
        this.problem = problem;
    }

    /** {@return the index of the refused step, from 0} */
    public int step() {
        return step;
    }

    /** {@return why the step is refused and what is allowed, without the place} */
    public String problem() {
        return problem;
    }
}
