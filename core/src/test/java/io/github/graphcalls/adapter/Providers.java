package io.github.graphcalls.adapter;

import io.github.graphcalls.lookup.CallQuery;
import io.github.graphcalls.lookup.outcome.Diagnostics;
import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.lookup.outcome.NotFound;

/** Providers that can be used, and others that cannot. */
public final class Providers {
    private Providers() {}

    /** A provider whose name a test chooses. */
    public abstract static class Of implements CallLookupProvider {
        private final String name;

        Of(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public OpenCallLookup open(Settings settings) {
            return new OpenCallLookup() {
                @Override
                public LookupOutcome find(CallQuery query) {
                    return new NotFound(NotFound.Evidence.NONE, Diagnostics.NONE);
                }

                @Override
                public void close() {}
            };
        }
    }

    public static final class Fake extends Of {
        public Fake() {
            super("fake");
        }
    }

    public static final class OtherFake extends Of {
        public OtherFake() {
            super("fake");
        }
    }

    public static final class Feign extends Of {
        public Feign() {
            super("feign");
        }
    }

    /** No provider at all. */
    public static final class NotAProvider {}

    /** Has no constructor without parameters. */
    public static final class WithoutConstructor extends Of {
        public WithoutConstructor(String name) {
            super(name);
        }
    }

    public static final class ThrowingConstructor extends Of {
        public ThrowingConstructor() {
            super("broken");
            throw new IllegalStateException("no license file");
        }
    }

    public static final class ThrowingChecked extends Of {
        public ThrowingChecked() throws java.io.IOException {
            super("broken");
            throw new java.io.IOException("no license file");
        }
    }

    /** Needs a class that is not there. */
    public static final class LinkageProblem extends Of {
        public LinkageProblem() {
            super("broken");
            throw new NoClassDefFoundError("okhttp3/OkHttpClient");
        }
    }

    public static final class FailingInitializer extends Of {
        private static final String LICENSE = load();

        public FailingInitializer() {
            super(LICENSE);
        }

        private static String load() {
            throw new UnsupportedOperationException("no license file");
        }
    }

    public static final class NullName extends Of {
        public NullName() {
            super(null);
        }
    }

    public static final class BlankName extends Of {
        public BlankName() {
            super(" ");
        }
    }

    public static final class UpperCaseName extends Of {
        public UpperCaseName() {
            super("Upper");
        }
    }

    public static final class TwoWords extends Of {
        public TwoWords() {
            super("two words");
        }
    }

    public static final class ThrowingName extends Of {
        public ThrowingName() {
            super("broken");
        }

        @Override
        public String name() {
            throw new IllegalStateException("no name file");
        }
    }

    public static final class EndlessName extends Of {
        public EndlessName() {
            super("broken");
        }

        @Override
        public String name() {
            return name();
        }
    }

    public static final class UnprintableError extends Of {
        public UnprintableError() {
            super("broken");
        }

        @Override
        public String name() {
            throw new IllegalStateException() {
                private static final long serialVersionUID = 1L;

                @Override
                public String getMessage() {
                    throw new IllegalStateException("no message either");
                }
            };
        }
    }
}
