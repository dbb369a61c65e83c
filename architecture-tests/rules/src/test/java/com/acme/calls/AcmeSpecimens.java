package com.acme.calls;

import com.acme.other.OtherLookup;
import com.google.inject.AbstractModule;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import feign.Response;
import io.github.graphcalls.fake.Fake;
import io.github.graphcalls.lookup.CallLookup;

/** An adapter of another team, right and wrong. */
public final class AcmeSpecimens {
    private AcmeSpecimens() {}

    public static final class AcmeCallLookup implements CallLookup {}

    public interface AcmeCalls extends CallLookup {}

    public static final class OverAnInterface implements AcmeCalls {}

    public static final class AcmeModule extends AbstractModule {}

    public static final class UsingFeign implements CallLookup {
        private Response answer;
    }

    public static final class KnowingTheFake implements CallLookup {
        private Fake world;
    }

    public static final class KnowingAnotherTeamsLookup implements CallLookup {
        private OtherLookup other;
    }

    abstract static class OverFeign implements RequestInterceptor {
        protected OverFeign(Response isNotInherited) {}

        protected Response forHeirs() {
            return null;
        }

        @Override
        public void apply(RequestTemplate request) {}
    }

    interface WithHelper {
        static Response isNotInherited() {
            return null;
        }
    }

    public static final class ShowingFeignThroughOther extends OverFeign implements CallLookup, WithHelper {
        ShowingFeignThroughOther() {
            super(null);
        }
    }

    public static final class ShowingFeign implements CallLookup {
        public Response answer() {
            return null;
        }
    }
}
