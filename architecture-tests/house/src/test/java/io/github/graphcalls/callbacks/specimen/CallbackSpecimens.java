package io.github.graphcalls.callbacks.specimen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.feign.specimen.ClientSpecimens;

/** Parts of the callbacks, right and wrong. */
public final class CallbackSpecimens {
    private CallbackSpecimens() {}

    public static final class Verifier {
        private JsonNode keys;

        public boolean verify(String token) {
            return keys != null;
        }
    }

    public static final class KnowingTheClient {
        private ClientSpecimens.Lookup lookup;
    }

    public static final class ShowingJackson {
        public void keys(JsonNode document) {}
    }
}
