package io.github.graphcalls.feign.specimen;

import com.google.inject.AbstractModule;
import feign.Client;
import feign.Response;
import io.github.graphcalls.call.specimen.CallSpecimens.Word;
import io.github.graphcalls.fake.specimen.FakeSpecimens;
import io.vavr.control.Try;
import java.util.List;

/** Parts of the client, right and wrong. */
public final class ClientSpecimens {
    private ClientSpecimens() {}

    public interface Api {
        Response get(String id);
    }

    /** Where a lookup is put together, what it is made of may show. */
    public static final class LookupBuilder {
        public LookupBuilder client(Client client) {
            return this;
        }
    }

    public static final class ClientModule extends AbstractModule {}

    public static final class Lookup {
        public Word find() {
            return Try.of(() -> new Word(null)).get();
        }
    }

    public static final class KnowingTheFake {
        private FakeSpecimens.World world;
    }

    public static final class ShowingVavr {
        protected final List<Try<Word>> tries = List.of();
    }

    public static final class ShowingFeign {
        public ShowingFeign(Response answer) {}
    }
}
