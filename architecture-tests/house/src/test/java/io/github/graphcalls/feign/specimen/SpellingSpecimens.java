package io.github.graphcalls.feign.specimen;

/** Classes of the client that spell what is Graph's, and one that does not. */
public final class SpellingSpecimens {
    private SpellingSpecimens() {}

    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    @interface Line {
        String[] value();
    }

    public static final class TypeOfACall {
        boolean isCall(String type) {
            return type.equals("#microsoft.graph.call");
        }
    }

    public static final class ConstantOfAType {
        static final String TYPE = "@odata" + ".type";
    }

    public static final class Path {
        String of(String id) {
            return "/communications/calls/" + id;
        }
    }

    public interface PathInAnAnnotation {
        @Line({"GET /communications/calls/{id}"})
        void get();
    }

    public static final class PropertyOfACall {
        String chain = "callChainId";
    }

    public static final class CodeAsText {
        boolean isUnknown(String code) {
            return code.equals("8522");
        }
    }

    public static final class CodeAsNumber {
        boolean isTenant(int code) {
            return code == 7503;
        }
    }

    /** Spells its own words alone. */
    public static final class OwnWords {
        String agent = "graph-calls/1.0";
        int limit = 75_030;
    }
}
