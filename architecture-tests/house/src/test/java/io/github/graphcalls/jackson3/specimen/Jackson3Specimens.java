package io.github.graphcalls.jackson3.specimen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.feign.specimen.ClientSpecimens;

/** Parts of the module for Jackson 3, right and wrong. */
public final class Jackson3Specimens {
    private Jackson3Specimens() {}

    public static final class Codec {
        private JsonNode document;

        public String text() {
            return String.valueOf(document);
        }
    }

    public static final class KnowingTheClient {
        private ClientSpecimens.Lookup lookup;
    }

    public static final class ShowingJackson {
        public void read(JsonNode document) {}
    }
}
