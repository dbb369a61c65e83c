package io.github.graphcalls.call.specimen;

import java.util.Optional;

/** Values of a call, right and wrong. */
public final class CallSpecimens {
    private CallSpecimens() {}

    public record Word(Optional<String> text) {}

    public sealed interface Family {
        record Member() implements Family {}
    }

    public static final class KnowingFeign {
        private feign.Response answer;
    }

    public static class Extensible {}

    public interface Unsealed {}
}
