package io.github.graphcalls.fake.script;

import io.github.graphcalls.call.CallId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stories of several calls. Immutable. */
public final class Script implements CallSource {

    private final Map<String, CallScript> stories = new LinkedHashMap<>();

    private Script(Collection<CallScript> stories) {
        for (CallScript story : stories) {
            CallScript before = this.stories.putIfAbsent(story.id().key(), story);
            if (before != null) {
                throw new IllegalArgumentException(
                        "two calls have the same id: " + before.id() + " and " + story.id() + "; use different ids");
            }
        }
    }

    /**
     * Creates a script.
     *
     * @param stories the stories
     * @return the script
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static Script of(CallScript... stories) {
        return of(Arrays.asList(stories));
    }

    /**
     * Creates a script.
     *
     * @param stories the stories
     * @return the script
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static Script of(Collection<CallScript> stories) {
        return new Script(stories);
    }

    /**
     * Returns the stories.
     *
     * @return the stories, in the given order
     */
    public List<CallScript> stories() {
        return List.copyOf(stories.values());
    }

    @Override
    public Optional<CallScript> script(CallId id) {
        return Optional.ofNullable(stories.get(id.key()));
    }

    @Override
    public List<CallId> known() {
        return stories.values().stream().map(CallScript::id).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Script that && stories().equals(that.stories());
    }

    @Override
    public int hashCode() {
        return stories().hashCode();
    }

    /** Returns the number of calls, and their ids if there are at most five. */
    @Override
    public String toString() {
        return "Script[" + stories.size() + " calls" + (stories.size() <= 5 ? " " + known() : "") + "]";
    }
}
