package io.github.graphcalls.fake.script;

/** A story that Graph's documented life of a call does not allow. The message names the step and what would be allowed. */
public final class ScriptException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Refuses a story.
     *
     * @param message which step, what is wrong with it, and what would be allowed
     */
    public ScriptException(String message) {
        super(message);
    }
}
